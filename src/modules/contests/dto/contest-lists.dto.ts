import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { categoryForms, type CategoryForm, type FormGroup, formGroups } from '../domain/contest.js';
import { DeviationPolicyRequest, TieKeyRequest } from './round-rules.dto.js';
import { type ScoringMethod, scoringMethods } from '../../../kernel/deviation.js';

const mostText = 20_000;

/** A category as it is to be; without an id it is a new one. */
export class CategoryItemRequest {
  @IsOptional() @IsString() @MaxLength(36) id?: string;
  @IsString() @MaxLength(mostText) name!: string;
  @IsIn(categoryForms) form!: CategoryForm;
  @IsIn(formGroups) formGroup!: FormGroup;
  @IsOptional() @IsInt() minWords?: number | null;
  @IsOptional() @IsInt() maxWords?: number | null;
  @IsInt() tolerancePercent!: number;
  @IsOptional() @IsInt() maxSimilarityPercent?: number | null;
  @IsOptional() @IsInt() maxEntriesPerAuthor?: number | null;
  @IsInt() maxAuthors!: number;
  @IsInt() maxBytes!: number;
  @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @MaxLength(20, { each: true }) fileTypes!: string[];
  /** How long sound or film may run; absent: no limit. */
  @IsOptional() @IsInt() minMinutes?: number | null;
  @IsOptional() @IsInt() maxMinutes?: number | null;
  /** Largest sound or film; absent: what the server takes. */
  @IsOptional() @IsInt() maxMediaBytes?: number | null;
}

/** A round as it is to be. */
export class RoundItemRequest {
  @IsOptional() @IsString() @MaxLength(36) id?: string;
  @IsString() @MaxLength(mostText) name!: string;
  @IsInt() readingsPerEntry!: number;
  /** Read where no policy is given: above it (hundredths) a third reading, then the mean of the three. */
  @IsOptional() @IsInt() deviationLimit?: number | null;
  @IsOptional()
  @ValidateNested()
  @Type(() => DeviationPolicyRequest)
  deviation?: DeviationPolicyRequest | null;
  /** The method whose estimate counts; absent: the mean. */
  @IsOptional() @IsIn(scoringMethods) method?: ScoringMethod;
  /** What decides among works of one score, in this order. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => TieKeyRequest)
  tieKeys?: TieKeyRequest[];
  @IsOptional() @IsInt() advanceCount?: number | null;
  @IsOptional() @IsISO8601({ strict: true }) dueAt?: string | null;
}

/** A criterion as it is to be; scores in hundredths. */
export class CriterionItemRequest {
  @IsOptional() @IsString() @MaxLength(36) id?: string;
  @IsString() @MaxLength(mostText) name!: string;
  @IsString() @MaxLength(mostText) guidance!: string;
  @IsInt() maxScore!: number;
  @IsInt() step!: number;
}

/** A prize level as it is to be. */
export class PrizeItemRequest {
  @IsOptional() @IsString() @MaxLength(36) id?: string;
  @IsString() @MaxLength(mostText) name!: string;
  @IsInt() quantity!: number;
  @IsOptional() @IsInt() value?: number | null;
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  categoryIds!: string[];
}

/** A unit as it is to be. */
export class UnitItemRequest {
  @IsOptional() @IsString() @MaxLength(36) id?: string;
  @IsString() @MaxLength(mostText) name!: string;
  @IsOptional() @IsString() @MaxLength(mostText) abbreviation?: string | null;
  /** The name of the unit above it in this list; absent at the top. */
  @IsOptional() @IsString() @MaxLength(mostText) above?: string | null;
}

/** All categories. */
export class ReplaceCategoriesRequest {
  @IsInt() version!: number;
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CategoryItemRequest)
  items!: CategoryItemRequest[];
}

/** All rounds, in order. */
export class ReplaceRoundsRequest {
  @IsInt() version!: number;
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => RoundItemRequest)
  items!: RoundItemRequest[];
}

/** The whole rubric. */
export class ReplaceCriteriaRequest {
  @IsInt() version!: number;
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CriterionItemRequest)
  items!: CriterionItemRequest[];
}

/** The whole prize plan, best first. */
export class ReplacePrizesRequest {
  @IsInt() version!: number;
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => PrizeItemRequest)
  items!: PrizeItemRequest[];
}

/** All units. */
export class ReplaceUnitsRequest {
  @IsInt() version!: number;
  @IsArray()
  @ArrayMaxSize(10_000)
  @ValidateNested({ each: true })
  @Type(() => UnitItemRequest)
  items!: UnitItemRequest[];
}

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  type DeviationAction,
  deviationActions,
  type DeviationMetric,
  deviationMetrics,
  type ThirdRule,
  thirdRules,
  type TieKeyName,
  tieKeyNames,
} from '../../../kernel/deviation.js';

/** A tier of a deviation policy as it is to be. */
export class DeviationTierRequest {
  /** From this difference on, in hundredths. */
  @IsInt() from!: number;
  @IsIn(deviationActions) action!: DeviationAction;
}

/** What is done about readings that lie apart, as it is to be. */
export class DeviationPolicyRequest {
  @IsIn(deviationMetrics) metric!: DeviationMetric;
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => DeviationTierRequest)
  tiers!: DeviationTierRequest[];
  @IsIn(thirdRules) thirdRule!: ThirdRule;
  /** Three readings further apart than this (hundredths) are read by all together; absent: never. */
  @IsOptional() @IsInt() togetherAbove?: number | null;
}

/** A key that parts works of one score, as it is to be. */
export class TieKeyRequest {
  @IsIn(tieKeyNames) by!: TieKeyName;
  /** The criterion, where one decides. */
  @IsOptional() @IsString() @MaxLength(36) criterionId?: string | null;
}

/** A tier of a deviation policy. */
export class DeviationTierView {
  /** From this difference on, in hundredths. */
  from!: number;
  action!: DeviationAction;
}

/** What is done about readings that lie apart. */
export class DeviationPolicyView {
  metric!: DeviationMetric;
  tiers!: DeviationTierView[];
  thirdRule!: ThirdRule;
  togetherAbove!: number | null;
}

/** A key that parts works of one score. */
export class RoundTieKeyView {
  by!: TieKeyName;
  criterionId!: string | null;
}

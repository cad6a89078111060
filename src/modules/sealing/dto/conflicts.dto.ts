import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';

/** A unit to choose from. */
export class ConflictUnitView {
  id!: string;
  name!: string;
  /** How many units stand below it: declaring it declares them too. */
  below!: number;
}

/** What the reader declared. */
export class DeclaredConflictsView {
  unitIds!: string[];
  persons!: string[];
  declaredAt!: string;
}

/** A judge's own declaration of conflicts. */
export class MyConflictsView {
  units!: ConflictUnitView[];
  declared!: DeclaredConflictsView | null;
  /** Works are sealed: nothing can be taken back any more. */
  onlyAdditions!: boolean;
}

/** Declares conflicts: own unit at least, or that it is not on the list. */
export class DeclareConflictsRequest {
  @IsArray() @ArrayMaxSize(500) @IsString({ each: true }) @MaxLength(36, { each: true }) unitIds!: string[];
  @IsArray() @ArrayMaxSize(100) @IsString({ each: true }) @MaxLength(200, { each: true }) persons!: string[];
  @IsOptional() @IsBoolean() noneOfTheList?: boolean;
}

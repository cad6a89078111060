import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DomainError, type FieldError } from '../../kernel/domain-error.js';
import type { ProblemCode } from '../../kernel/problems.js';

/** The code of the catalogue for each rule of class-validator that request classes use. */
const codeOfRule = new Map<string, ProblemCode>([
  ['isEmail', 'field.email'],
  ['isLength', 'field.length'],
  ['maxLength', 'field.too-long'],
  ['min', 'field.too-small'],
  ['max', 'field.too-large'],
  ['isString', 'field.text'],
  ['isInt', 'field.whole'],
  ['isBoolean', 'field.yes-or-no'],
  ['isArray', 'field.list'],
  ['arrayMaxSize', 'field.list-long'],
  ['isIso8601', 'field.time'],
  ['isIn', 'field.choice'],
  ['equals', 'field.agree'],
]);

function codeOf(rule: string, value: unknown): ProblemCode {
  if (value === undefined || value === null || value === '') return 'field.required';
  return codeOfRule.get(rule) ?? 'field.invalid';
}

function flatten(errors: readonly ValidationError[], parent: string): FieldError[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${error.property}`;
    const own = Object.keys(error.constraints ?? {}).map((rule) => ({
      pointer,
      code: rule === 'whitelistValidation' ? ('field.unknown' as const) : codeOf(rule, error.value),
    }));
    return [...own, ...flatten(error.children ?? [], pointer)];
  });
}

/** Checks request bodies against their classes; what a class does not name is refused. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new DomainError('request.invalid', {}, flatten(errors, '')),
  });
}

/** One refused field: `pointer` is a JSON pointer into the body that was sent. */
export interface ProblemDetail {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

interface ProblemBody {
  readonly status?: unknown;
  readonly code?: unknown;
  readonly title?: unknown;
  readonly detail?: unknown;
  readonly params?: unknown;
  readonly errors?: unknown;
}

/** The server's answer when it refuses: problem details by RFC 9457, in the reader's language. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly params: Readonly<Record<string, unknown>> = {},
    readonly errors: readonly ProblemDetail[] = [],
  ) {
    super(detail === '' ? title : detail);
  }
}

/** No answer at all: the line is lost, or nothing listens at the other end. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';

  constructor(cause?: unknown) {
    super('The server could not be reached.', { cause });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function detailsOf(value: unknown): ProblemDetail[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((item) => ({
    pointer: text(item['pointer']),
    code: text(item['code']),
    detail: text(item['detail']),
  }));
}

/** Reads a problem from a body of any shape; what is no problem document becomes one without words. */
export function problemFrom(status: number, body: unknown): ApiProblem {
  const source: ProblemBody = isRecord(body) ? body : {};
  return new ApiProblem(
    status,
    text(source.code),
    text(source.title),
    text(source.detail),
    isRecord(source.params) ? source.params : {},
    detailsOf(source.errors),
  );
}

/**
 * The refused fields by name, in the reader's language: the pointer `/email` is the field `email`,
 * `/authors/0/fullName` is `authors.0.fullName`.
 */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiProblem)) return {};
  return Object.fromEntries(
    error.errors.map((item) => [
      item.pointer.replace(/^#?\//u, '').replaceAll('/', '.'),
      item.detail === '' ? error.detail : item.detail,
    ]),
  );
}

/** Whether an error is the server's problem with this code. */
export function isProblem(error: unknown, code: string): error is ApiProblem {
  return error instanceof ApiProblem && error.code === code;
}

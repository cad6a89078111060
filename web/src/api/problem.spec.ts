import { fieldErrors, isProblem, problemFrom, Unreachable } from './problem.js';

describe('a refusal of the server', () => {
  it('is read with its fields, in the reader’s language', () => {
    const problem = problemFrom(422, {
      status: 422,
      code: 'request.invalid',
      title: 'Chưa hợp lệ',
      detail: 'Vui lòng sửa các mục được đánh dấu.',
      params: { limit: 3 },
      errors: [
        { pointer: '/email', code: 'field.email', detail: 'Địa chỉ thư điện tử chưa đúng.' },
        { pointer: '/authors/0/fullName', code: 'unheard-of' },
      ],
    });
    expect(problem.message).toBe('Vui lòng sửa các mục được đánh dấu.');
    expect(problem.params).toEqual({ limit: 3 });
    expect(fieldErrors(problem)).toEqual({
      email: 'Địa chỉ thư điện tử chưa đúng.',
      'authors.0.fullName': 'Vui lòng sửa các mục được đánh dấu.',
    });
    expect(isProblem(problem, 'request.invalid')).toBe(true);
    expect(isProblem(problem, 'conflict.stale')).toBe(false);
  });

  it.each([null, 'Bad gateway', 3, [], { errors: 'none', params: [] }])(
    'stands for any other body: %j',
    (body) => {
      const problem = problemFrom(500, body);
      expect(problem).toMatchObject({ status: 500, code: '', errors: [], params: {} });
    },
  );

  it('has no fields when nothing answered', () => {
    expect(fieldErrors(new Unreachable())).toEqual({});
  });
});

import { DomainError } from '../../kernel/domain-error.js';
import { problemBody } from './problem.js';

describe('a problem', () => {
  const error = new DomainError('sheet.scores-invalid', {}, [
    { pointer: '/scores/a', code: 'sheet.score-off-step', params: { step: 0.5 } },
    { pointer: '/scores/b', code: 'sheet.score-out-of-range', params: { max: 40 } },
  ]);

  it('says of each field what is wrong, with the decimal sign of the language', () => {
    const details = (locale: 'vi' | 'en'): unknown =>
      problemBody(error, locale, 'urn:request:1').errors?.map(({ detail }) => detail);
    expect(details('vi')).toEqual(['Điểm theo bước 0,5.', 'Điểm từ 0 đến 40.']);
    expect(details('en')).toEqual(['In steps of 0.5.', 'A score from 0 to 40.']);
  });

  it('keeps its figures as figures for programs', () => {
    expect(problemBody(error, 'vi', 'urn:request:1').errors?.[0]?.params).toEqual({ step: 0.5 });
  });
});

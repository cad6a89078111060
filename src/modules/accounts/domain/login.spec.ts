import { DomainError } from '../../../kernel/domain-error.js';
import { demandPassword, readLogin } from './login.js';

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
  }
  return 'none';
};

describe('what people sign in with', () => {
  it('reads addresses and phone numbers in any spelling', () => {
    expect(readLogin(' Mai.Tran@Example.VN ')).toEqual({ kind: 'email', key: 'mai.tran@example.vn' });
    expect(readLogin('0912 345.678')).toEqual({ kind: 'phone', key: '+84912345678' });
  });

  it('refuses anything else', () => {
    for (const text of ['', 'mai', '12', 'mai@', '@example.vn', '0912345678@'])
      expect(codeOf(() => readLogin(text))).toBe('account.login-invalid');
  });

  it('refuses passwords that are short or the login', () => {
    expect(codeOf(() => demandPassword('ngắn', []))).toBe('account.password-weak');
    expect(codeOf(() => demandPassword('mai.tran@example.vn', ['Mai.Tran@example.vn']))).toBe(
      'account.password-weak',
    );
    expect(codeOf(() => demandPassword('một câu đủ dài', ['mai@example.vn']))).toBe('none');
  });
});

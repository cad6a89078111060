import type { Locale, Sentence } from '../../../kernel/locale.js';

/** What an act was, for people. An act that is not listed is shown by its own name. */
export const actionSentences: Readonly<Record<string, Sentence>> = {
  'accounts.account-registered': { vi: 'Tạo tài khoản', en: 'Account registered' },
  'accounts.confirmation-requested': { vi: 'Gửi thư xác nhận địa chỉ', en: 'Confirmation mail sent' },
  'accounts.registration-repeated': {
    vi: 'Đăng ký lặp lại với địa chỉ đã có tài khoản',
    en: 'Registration repeated with an address that has an account',
  },
  'accounts.reset-requested': { vi: 'Yêu cầu đặt lại mật khẩu', en: 'Password reset requested' },
  'accounts.invitation-sent': { vi: 'Gửi thư mời giữ vai trò', en: 'Role offered by mail' },
  'accounts.role-granted': { vi: 'Giao vai trò', en: 'Role granted' },
  'accounts.role-revoked': { vi: 'Thu hồi vai trò', en: 'Role revoked' },
};

/** The act in the reader's language. */
export function actionSentence(action: string, locale: Locale): string {
  return actionSentences[action]?.[locale] ?? action;
}

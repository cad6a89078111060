import type { Problem } from './problem.js';

/** Problems of accounts, sessions, invitations. */
export const accountProblems = {
  'account.wrong-credentials': {
    kind: 'unauthenticated',
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The login or the password is not right.',
  },
  'account.unconfirmed': {
    kind: 'forbidden',
    vi: 'Tài khoản chưa được xác nhận. Vui lòng mở thư xác nhận đã gửi đến hộp thư của bạn.',
    en: 'This account is not confirmed yet. Please open the confirmation mail in your mailbox.',
  },
  'account.login-invalid': {
    kind: 'invalid',
    vi: 'Vui lòng nhập một địa chỉ thư điện tử hoặc số điện thoại hợp lệ.',
    en: 'Please enter a valid e-mail address or phone number.',
  },
  'account.password-weak': {
    kind: 'invalid',
    vi: 'Mật khẩu cần ít nhất {least} ký tự và không trùng với tên đăng nhập.',
    en: 'A password needs at least {least} characters and must not equal the login.',
  },
  'account.link-expired': {
    kind: 'gone',
    vi: 'Liên kết này đã hết hạn hoặc đã được dùng. Vui lòng yêu cầu liên kết mới.',
    en: 'This link has expired or was used already. Please ask for a new one.',
  },
  'account.consent-missing': {
    kind: 'invalid',
    vi: 'Cần đồng ý cho xử lý dữ liệu cá nhân để tạo tài khoản.',
    en: 'An account needs your consent to the processing of your personal data.',
  },
  'account.setup-done': {
    kind: 'conflict',
    vi: 'Hệ thống đã có người quản trị. Vui lòng đăng nhập.',
    en: 'The system has its first organiser already. Please sign in.',
  },
  'account.role-barred': {
    kind: 'conflict',
    vi: 'Người này đang giữ một vai trò không thể kiêm nhiệm với vai trò được mời trong cùng cuộc thi.',
    en: 'This person holds a role in the contest that cannot be combined with the one offered.',
  },
  'account.appointee-entered': {
    kind: 'conflict',
    vi: 'Người này là tác giả của {count} bài dự thi còn hiệu lực trong cuộc thi nên không thể giữ vai trò này. Muốn mời, tác giả phải rút bài trước khi hết hạn nộp, hoặc Tổ Thư ký xác định bài không hợp lệ.',
    en: 'This person is an author of {count} standing works in the contest and cannot hold this role. To be appointed, the author must withdraw before the deadline, or the secretariat must find the work not eligible.',
  },
  'account.last-organiser': {
    kind: 'conflict',
    vi: 'Cuộc thi cần ít nhất một người trong Ban Tổ chức.',
    en: 'A contest needs at least one organiser.',
  },
} as const satisfies Record<string, Problem>;

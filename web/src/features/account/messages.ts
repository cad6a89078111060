import { type Catalogue, createUseT } from '../../lib/i18n/index.js';

const messages = {
  'sign-in.title': { vi: 'Đăng nhập', en: 'Sign in' },
  'sign-in.login': { vi: 'Thư điện tử hoặc số điện thoại', en: 'E-mail or phone number' },
  'sign-in.password': { vi: 'Mật khẩu', en: 'Password' },
  'sign-in.do': { vi: 'Đăng nhập', en: 'Sign in' },
  'sign-in.forgot': { vi: 'Quên mật khẩu', en: 'Forgot the password' },
  'sign-in.new': { vi: 'Chưa có tài khoản?', en: 'No account yet?' },
  'sign-in.register': { vi: 'Đăng ký', en: 'Register' },
  'sign-in.again': {
    vi: 'Đăng nhập để tiếp tục. Sau khi đăng nhập, bạn trở lại đúng trang đang xem.',
    en: 'Sign in to go on. You return to the page you were on.',
  },
  'sign-in.resend': { vi: 'Gửi lại thư xác nhận', en: 'Send the confirmation mail again' },
  'sign-in.resent': {
    vi: 'Nếu tài khoản đang chờ xác nhận, thư xác nhận đã được gửi lại. Kiểm tra cả mục thư rác.',
    en: 'If the account is waiting for confirmation, the mail has been sent again. Check the spam folder too.',
  },
  'password.show': { vi: 'Hiện mật khẩu', en: 'Show the password' },
  'password.rule': {
    vi: 'Ít nhất 10 ký tự, khác tên đăng nhập.',
    en: 'At least 10 characters, not the login.',
  },
  'password.repeat': { vi: 'Nhập lại mật khẩu', en: 'Repeat the password' },
  'password.differs': { vi: 'Hai lần nhập chưa giống nhau.', en: 'The two passwords differ.' },
  'password.short': {
    vi: 'Mật khẩu cần ít nhất 10 ký tự.',
    en: 'The password needs at least 10 characters.',
  },

  'register.title': { vi: 'Đăng ký tài khoản', en: 'Register' },
  'register.intro': {
    vi: 'Tài khoản dùng để gửi bài dự thi, nhận biên nhận và theo dõi kết quả.',
    en: 'With an account you enter works, get receipts and follow the result.',
  },
  'register.name': { vi: 'Họ và tên', en: 'Full name' },
  'register.login.help': {
    vi: 'Dùng để đăng nhập. Có thể dùng số điện thoại nếu không có thư điện tử.',
    en: 'Used to sign in. A phone number will do if there is no e-mail.',
  },
  'register.email': { vi: 'Thư điện tử để nhận thông báo', en: 'E-mail for messages' },
  'register.consent': {
    vi: 'Tôi đồng ý để hệ thống xử lý họ tên và thông tin liên hệ của tôi nhằm lập tài khoản, tiếp nhận bài dự thi và thông báo kết quả.',
    en: 'I agree that my name and contact data are processed to keep my account, receive my entries and tell me the result.',
  },
  'register.consent.needed': {
    vi: 'Cần đồng ý cho xử lý dữ liệu cá nhân để lập tài khoản.',
    en: 'An account needs your consent to the processing of your data.',
  },
  'register.do': { vi: 'Đăng ký', en: 'Register' },
  'register.have': { vi: 'Đã có tài khoản?', en: 'Have an account?' },
  'register.mail.title': { vi: 'Mở thư để xác nhận', en: 'Open the mail to confirm' },
  'register.mail': {
    vi: 'Thư xác nhận đã được gửi đến {login}. Mở liên kết trong thư để hoàn tất đăng ký. Nếu không thấy, kiểm tra mục thư rác.',
    en: 'A mail has been sent to {login}. Open its link to finish. If it is not there, look in the spam folder.',
  },
  'register.done.title': { vi: 'Đã đăng ký', en: 'Registered' },
  'register.done': {
    vi: 'Dùng {login} và mật khẩu vừa đặt để đăng nhập.',
    en: 'Sign in with {login} and your password.',
  },

  'confirm.title': { vi: 'Xác nhận tài khoản', en: 'Confirm the account' },
  'confirm.working': { vi: 'Đang xác nhận…', en: 'Confirming…' },
  'confirm.expired': {
    vi: 'Nhập tên đăng nhập để nhận thư xác nhận mới.',
    en: 'Enter your login to get a new confirmation mail.',
  },

  'forgot.title': { vi: 'Quên mật khẩu', en: 'Forgot the password' },
  'forgot.intro': {
    vi: 'Nhập tên đăng nhập. Hệ thống gửi đến thư điện tử của tài khoản một liên kết để đặt mật khẩu mới.',
    en: 'Enter your login. A link to choose a new password is sent to the e-mail of the account.',
  },
  'forgot.do': { vi: 'Gửi liên kết', en: 'Send the link' },
  'forgot.sent': {
    vi: 'Nếu {login} có tài khoản với thư điện tử, liên kết đặt lại mật khẩu đã được gửi. Tài khoản chỉ có số điện thoại: liên hệ Ban Tổ chức.',
    en: 'If {login} has an account with an e-mail, the link has been sent. For an account with a phone number only, contact the organisers.',
  },
  'back-to-sign-in': { vi: 'Về trang đăng nhập', en: 'Back to sign-in' },

  'reset.title': { vi: 'Đặt mật khẩu mới', en: 'Choose a new password' },
  'reset.do': { vi: 'Đặt mật khẩu', en: 'Set the password' },
  'reset.done': {
    vi: 'Đã đặt mật khẩu mới. Mọi thiết bị đang đăng nhập đã được đăng xuất.',
    en: 'The new password is set. Every device has been signed out.',
  },
  'reset.new-link': { vi: 'Yêu cầu liên kết mới', en: 'Ask for a new link' },

  'invitation.title': { vi: 'Lời mời tham gia', en: 'Invitation' },
  'invitation.what': {
    vi: 'Bạn được mời làm {role} của cuộc thi {contest}.',
    en: 'You are invited as {role} of the contest {contest}.',
  },
  'invitation.until': {
    vi: 'Lời mời gửi tới {email}, có giá trị đến {until}.',
    en: 'Sent to {email}, valid until {until}.',
  },
  'invitation.existing': {
    vi: 'Địa chỉ này đã có tài khoản. Bấm nhận lời để giữ vai trò bằng tài khoản đó.',
    en: 'This address has an account. Accept to hold the role with it.',
  },
  'invitation.signed-in': {
    vi: 'Vai trò sẽ được giao cho tài khoản đang đăng nhập: {name}.',
    en: 'The role goes to the account that is signed in: {name}.',
  },
  'invitation.accept': { vi: 'Nhận lời', en: 'Accept' },
  'invitation.judge': {
    vi: 'Giám khảo không biết tên tác giả trong suốt quá trình chấm.',
    en: 'Judges do not learn the names of authors at any time while judging.',
  },

  'setup.title': { vi: 'Khởi tạo hệ thống', en: 'First start' },
  'setup.intro': {
    vi: 'Hệ thống chưa có tài khoản nào. Lập tài khoản của người tổ chức đầu tiên; người này tạo cuộc thi và mời những người khác.',
    en: 'There is no account yet. Create the one of the first organiser, who creates contests and invites the others.',
  },
  'setup.email': { vi: 'Thư điện tử', en: 'E-mail' },
  'setup.do': { vi: 'Lập tài khoản', en: 'Create the account' },

  'mine.title': { vi: 'Tài khoản', en: 'Account' },
  'mine.profile': { vi: 'Thông tin', en: 'Profile' },
  'mine.login': { vi: 'Tên đăng nhập', en: 'Login' },
  'mine.email': { vi: 'Thư điện tử', en: 'E-mail' },
  'mine.phone': { vi: 'Số điện thoại', en: 'Phone' },
  'mine.none': { vi: 'Chưa có', en: 'None' },
  'mine.save': { vi: 'Lưu', en: 'Save' },
  'mine.saved': { vi: 'Đã lưu.', en: 'Saved.' },
  'mine.roles': { vi: 'Vai trò', en: 'Roles' },
  'mine.password': { vi: 'Đổi mật khẩu', en: 'Change the password' },
  'mine.password.current': { vi: 'Mật khẩu hiện tại', en: 'Current password' },
  'mine.password.next': { vi: 'Mật khẩu mới', en: 'New password' },
  'mine.password.do': { vi: 'Đổi mật khẩu', en: 'Change' },
  'mine.password.done': {
    vi: 'Đã đổi mật khẩu. Các thiết bị khác đã được đăng xuất.',
    en: 'The password is changed. Other devices have been signed out.',
  },
  'mine.devices': { vi: 'Thiết bị đang đăng nhập', en: 'Signed-in devices' },
  'mine.device': { vi: 'Thiết bị', en: 'Device' },
  'mine.device.since': { vi: 'Đăng nhập', en: 'Signed in' },
  'mine.device.seen': { vi: 'Lần cuối', en: 'Last seen' },
  'mine.device.this': { vi: 'Thiết bị này', en: 'This device' },
  'mine.device.act': { vi: 'Thao tác', en: 'Action' },
  'mine.device.end': { vi: 'Đăng xuất thiết bị', en: 'Sign out' },
  'mine.device.unknown': { vi: 'Không rõ', en: 'Unknown' },

  'role.organiser': { vi: 'thành viên Ban Tổ chức', en: 'organiser' },
  'role.secretary': { vi: 'thành viên Tổ thư ký', en: 'secretary' },
  'role.judge': { vi: 'giám khảo', en: 'judge' },
  'role.panel-head': { vi: 'Trưởng Ban Giám khảo', en: 'head of the panel' },
  'role.council': { vi: 'thành viên Hội đồng thẩm định giải', en: 'member of the council' },
  'role.auditor': { vi: 'giám sát', en: 'auditor' },
  'role.custodian': { vi: 'người giữ khóa phách', en: 'key custodian' },
  'role.unit-coordinator': { vi: 'đầu mối đơn vị', en: 'unit coordinator' },

  needed: { vi: 'Cần điền mục này.', en: 'Please fill this in.' },
} as const satisfies Catalogue;

/** The translator of the account pages. */
export const useT = createUseT(messages);

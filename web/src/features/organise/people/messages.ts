import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';

const messages = {
  title: { vi: 'Nhân sự', en: 'People' },
  intro: {
    vi: 'Mỗi người nhận nhiệm vụ qua thư mời. Người xem được tên tác giả thì không chấm bài, và ngược lại.',
    en: 'Everybody gets a role by invitation. Whoever sees names does not judge, and the other way round.',
  },
  invite: { vi: 'Mời người', en: 'Invite' },
  'people.title': { vi: 'Đang đảm nhiệm', en: 'With a role' },
  'people.caption': { vi: 'Người có nhiệm vụ trong cuộc thi', en: 'People with a role in the contest' },
  'people.search': { vi: 'Tìm theo tên, thư điện tử', en: 'Search name or e-mail' },
  'people.none': { vi: 'Chưa có ai nhận nhiệm vụ.', en: 'Nobody has a role yet.' },
  'col.name': { vi: 'Họ và tên', en: 'Name' },
  'col.email': { vi: 'Thư điện tử', en: 'E-mail' },
  'col.role': { vi: 'Nhiệm vụ', en: 'Role' },
  'col.unit': { vi: 'Đơn vị', en: 'Unit' },
  'col.since': { vi: 'Từ ngày', en: 'Since' },
  'col.expires': { vi: 'Thư mời có hạn đến', en: 'Valid until' },
  'col.invited': { vi: 'Mời lúc', en: 'Invited' },
  'col.act': { vi: 'Thao tác', en: 'Act' },
  you: { vi: '(bạn)', en: '(you)' },

  'invitations.title': { vi: 'Thư mời chưa trả lời', en: 'Open invitations' },
  'invitations.caption': { vi: 'Thư mời chưa được trả lời', en: 'Invitations without an answer' },
  'invitations.none': { vi: 'Không có thư mời nào đang chờ.', en: 'No invitation is waiting.' },
  'invitations.expired': { vi: 'đã hết hạn', en: 'expired' },
  withdraw: { vi: 'Thu lại', en: 'Withdraw' },
  'withdraw.title': { vi: 'Thu lại thư mời', en: 'Withdraw the invitation' },
  'withdraw.what': {
    vi: 'Liên kết trong thư gửi {email} không còn dùng được. Có thể mời lại sau.',
    en: 'The link in the mail to {email} stops working. You can invite again later.',
  },

  'barred.title': { vi: 'Người không được dự thi', en: 'People who may not enter' },
  'barred.intro': {
    vi: 'Thành viên Ban Chỉ đạo, Ban Tổ chức và những người khác bị thể lệ loại trừ mà không có tài khoản. Người đã được giao nhiệm vụ ở trên thì không cần ghi lại. Bài đứng tên những người này bị từ chối ở mọi hình thức nhận.',
    en: 'Members of the steering body and others whom the rules bar and who have no account. Those with a role above need not be listed. Works that name them are refused by every way in.',
  },
  'barred.none': { vi: 'Chưa ghi ai.', en: 'Nobody is listed.' },
  'barred.new': { vi: 'Ghi thêm người', en: 'Add a person' },
  'barred.add': { vi: 'Ghi vào danh sách', en: 'Add to the list' },
  'barred.stop': { vi: 'Thôi', en: 'Cancel' },
  'barred.office': { vi: 'Chức trách', en: 'Office' },
  'barred.year': { vi: 'Năm sinh', en: 'Year of birth' },
  'barred.year.bad': { vi: 'Năm sinh gồm bốn chữ số.', en: 'A year has four digits.' },
  'barred.phone': { vi: 'Số điện thoại', en: 'Phone' },
  'barred.id': { vi: 'Số CCCD', en: 'ID number' },
  'barred.id.help': { vi: 'Không lưu số, chỉ lưu mã đối chiếu.', en: 'Kept only as a code for matching.' },
  'barred.needed': { vi: 'Cần điền mục này.', en: 'Please fill this in.' },
  'barred.known': { vi: 'Nhận ra theo', en: 'Recognised by' },
  'barred.by.birth-year': { vi: 'họ tên và năm sinh', en: 'name and year of birth' },
  'barred.by.email': { vi: 'thư điện tử', en: 'e-mail' },
  'barred.by.phone': { vi: 'số điện thoại', en: 'phone' },
  'barred.by.id-number': { vi: 'số CCCD', en: 'ID number' },
  'barred.works': { vi: 'Bài đang đứng tên', en: 'Standing works' },
  'barred.works.none': { vi: 'không có', en: 'none' },
  'barred.remove': { vi: 'Bỏ khỏi danh sách', en: 'Remove' },
  'barred.remove.title': { vi: 'Bỏ khỏi danh sách', en: 'Remove from the list' },
  'barred.remove.what': {
    vi: 'Sau khi bỏ, {name} có thể đứng tên bài dự thi.',
    en: 'Afterwards {name} may be named as an author.',
  },

  revoke: { vi: 'Thôi nhiệm vụ', en: 'Revoke' },
  'revoke.name': { vi: 'Thôi nhiệm vụ {role} của {name}', en: 'Revoke {role} of {name}' },
  'revoke.title': { vi: 'Thôi nhiệm vụ', en: 'Revoke the role' },
  'revoke.what': {
    vi: '{name} không còn là {role} của cuộc thi và mất quyền truy cập tương ứng ngay. Những việc đã làm vẫn nằm trong nhật ký.',
    en: '{name} is no longer {role} and loses access at once. What was done stays in the record.',
  },
  'revoke.judge': {
    vi: 'Phiếu đã nộp được giữ nguyên. Phiếu chưa nộp cần Trưởng Ban Giám khảo phân công lại.',
    en: 'Submitted sheets stay. Open ones have to be assigned again by the panel head.',
  },

  'invite.title': { vi: 'Mời người vào cuộc thi', en: 'Invite somebody' },
  'invite.email': { vi: 'Thư điện tử', en: 'E-mail' },
  'invite.name': { vi: 'Họ và tên', en: 'Full name' },
  'invite.name.help': { vi: 'Dùng để xưng hô trong thư mời.', en: 'Used in the invitation.' },
  'invite.role': { vi: 'Nhiệm vụ', en: 'Role' },
  'invite.unit': { vi: 'Đơn vị phụ trách', en: 'Unit' },
  'invite.unit.choose': { vi: 'Chọn đơn vị', en: 'Choose the unit' },
  'invite.unit.none': {
    vi: 'Chưa có đơn vị nào. Lập danh sách đơn vị trong phần thiết lập trước.',
    en: 'There is no unit yet. Write the list of units in the set-up first.',
  },
  'invite.send': { vi: 'Gửi thư mời', en: 'Send the invitation' },
  'invite.email.missing': { vi: 'Ghi thư điện tử.', en: 'Give the e-mail.' },
  'invite.role.missing': { vi: 'Chọn nhiệm vụ.', en: 'Choose a role.' },
  'invite.unit.missing': { vi: 'Chọn đơn vị.', en: 'Choose the unit.' },
  'invite.sent': { vi: 'Đã gửi thư mời tới {email}.', en: 'An invitation was sent to {email}.' },

  'about.organiser': {
    vi: 'Thiết lập cuộc thi, mời người, duyệt và công bố giải. Xem được tên tác giả.',
    en: 'Sets the contest up, invites people, approves and publishes. Sees names.',
  },
  'about.secretary': {
    vi: 'Nhận và sàng lọc bài, che danh tính, rọc phách. Xem được tên tác giả cho đến khi rọc phách.',
    en: 'Receives and screens, masks identity, seals. Sees names until sealing.',
  },
  'about.judge': {
    vi: 'Đọc và chấm bài theo mã phách. Không bao giờ thấy tên tác giả.',
    en: 'Reads and scores works by code. Never sees names.',
  },
  'about.panel-head': {
    vi: 'Phân công, theo dõi tiến độ, xử lý điểm chênh lệch, khóa vòng chấm. Không thấy tên tác giả.',
    en: 'Assigns, follows, settles differing scores, closes rounds. Does not see names.',
  },
  'about.council': {
    vi: 'Xếp giải sau khi ghép phách.',
    en: 'Fills the prize plan after unsealing.',
  },
  'about.auditor': {
    vi: 'Đọc nhật ký và kiểm chứng chuỗi bản ghi. Không thấy tên tác giả.',
    en: 'Reads the record and verifies its chain. Does not see names.',
  },
  'about.custodian': {
    vi: 'Giữ một phần khóa nối mã phách với bài dự thi.',
    en: 'Holds a share of the key that joins codes and entries.',
  },
  'about.unit-coordinator': {
    vi: 'Theo dõi và hỗ trợ tác giả của một đơn vị.',
    en: 'Follows and helps the authors of one unit.',
  },
} as const satisfies Catalogue;

/** The translator of the people of a contest. */
export const usePeopleT = createUseT(messages);

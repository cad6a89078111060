import type { Locale, Sentence } from '../../../../kernel/locale.js';
import type { ContestRole } from '../../../../kernel/permissions.js';
import { facts, type Letter, link, text } from '../letter.js';
import { momentText } from '../moments.js';

/** Whom a letter addresses. */
interface Addressee {
  readonly fullName: string;
  readonly locale: Locale;
}

/** Asks to confirm an address. */
export function confirmationLetter({ fullName, locale }: Addressee, url: string): Letter {
  const words = {
    vi: {
      subject: 'Xác nhận địa chỉ thư điện tử',
      ask: 'Một tài khoản Chấm Kín vừa được tạo với địa chỉ thư này. Vui lòng xác nhận địa chỉ để bắt đầu sử dụng tài khoản.',
      label: 'Xác nhận địa chỉ',
      valid:
        'Liên kết có hiệu lực trong 7 ngày và chỉ dùng được một lần. Nếu Ông/Bà không tạo tài khoản, vui lòng bỏ qua thư này.',
    },
    en: {
      subject: 'Confirm your e-mail address',
      ask: 'A Chấm Kín account was made with this address. Please confirm the address to begin to use the account.',
      label: 'Confirm the address',
      valid:
        'The link is valid for 7 days and works once. If you did not make an account, please ignore this mail.',
    },
  }[locale];
  const blocks = [text(words.ask), link(words.label, url), text(words.valid)];
  return { locale, subject: words.subject, to: fullName, blocks, from: null };
}

/** Tells the owner of an account that somebody registered the address once more. */
export function repeatedRegistrationLetter({ fullName, locale }: Addressee, signInUrl: string): Letter {
  const words = {
    vi: {
      subject: 'Địa chỉ này đã có tài khoản',
      tell: 'Vừa có một yêu cầu đăng ký tài khoản Chấm Kín bằng địa chỉ thư này. Địa chỉ đã có tài khoản nên không có tài khoản mới nào được tạo.',
      label: 'Đăng nhập',
      more: 'Nếu đã quên mật khẩu, vui lòng chọn “Quên mật khẩu” ở trang đăng nhập. Nếu Ông/Bà không gửi yêu cầu này, không cần làm gì thêm.',
    },
    en: {
      subject: 'This address has an account already',
      tell: 'Somebody asked to register a Chấm Kín account with this address. It has an account already, so no new one was made.',
      label: 'Sign in',
      more: 'If you have forgotten the password, choose “Forgot password” on that page. If it was not you, nothing needs to be done.',
    },
  }[locale];
  const blocks = [text(words.tell), link(words.label, signInUrl), text(words.more)];
  return { locale, subject: words.subject, to: fullName, blocks, from: null };
}

/** Carries the link to choose a new password. */
export function resetLetter({ fullName, locale }: Addressee, url: string): Letter {
  const words = {
    vi: {
      subject: 'Đặt lại mật khẩu',
      tell: 'Vừa có một yêu cầu đặt lại mật khẩu cho tài khoản Chấm Kín của Ông/Bà.',
      label: 'Đặt mật khẩu mới',
      valid:
        'Liên kết có hiệu lực trong một giờ và chỉ dùng được một lần. Nếu Ông/Bà không gửi yêu cầu này, vui lòng bỏ qua thư; mật khẩu hiện tại vẫn giữ nguyên.',
    },
    en: {
      subject: 'Choose a new password',
      tell: 'Somebody asked to reset the password of your Chấm Kín account.',
      label: 'Choose a new password',
      valid:
        'The link is valid for one hour and works once. If it was not you, please ignore this mail; your password stays as it is.',
    },
  }[locale];
  const blocks = [text(words.tell), link(words.label, url), text(words.valid)];
  return { locale, subject: words.subject, to: fullName, blocks, from: null };
}

const roleNames: Record<ContestRole, Sentence> = {
  organiser: { vi: 'thành viên Ban Tổ chức', en: 'organiser' },
  secretary: { vi: 'thư ký', en: 'secretary' },
  judge: { vi: 'giám khảo', en: 'judge' },
  'panel-head': { vi: 'trưởng ban giám khảo', en: 'panel head' },
  council: { vi: 'thành viên Hội đồng thẩm định giải', en: 'member of the council' },
  auditor: { vi: 'người giám sát', en: 'auditor' },
  custodian: { vi: 'người giữ khóa phách', en: 'key custodian' },
  'unit-coordinator': { vi: 'đầu mối đơn vị', en: 'unit coordinator' },
};

/** What an invitation says. */
export interface InvitationFacts {
  readonly name: string | null;
  readonly role: ContestRole;
  readonly contestTitle: string;
  readonly expiresAt: string;
  readonly locale: Locale;
}

/** Offers a role in a contest. */
export function invitationLetter(given: InvitationFacts, url: string): Letter {
  const { locale, contestTitle } = given;
  const role = roleNames[given.role][locale];
  const until = momentText(given.expiresAt, locale);
  const words = {
    vi: {
      subject: `Thư mời tham gia: ${contestTitle}`,
      tell: `Ban Tổ chức trân trọng mời Ông/Bà tham gia ${contestTitle} với vai trò ${role}.`,
      label: 'Xem và nhận lời mời',
      names: ['Vai trò', 'Lời mời có hiệu lực đến'],
      own: 'Liên kết này dành riêng cho người nhận thư, vui lòng không chuyển tiếp.',
    },
    en: {
      subject: `Invitation: ${contestTitle}`,
      tell: `The organisers invite you to take part in ${contestTitle} as ${role}.`,
      label: 'Read and accept the invitation',
      names: ['Role', 'Valid until'],
      own: 'This link is for the receiver of this mail only; please do not forward it.',
    },
  }[locale];
  const [roleName = '', untilName = ''] = words.names;
  const blocks = [
    text(words.tell),
    facts([roleName, role], [untilName, until]),
    link(words.label, url),
    text(words.own),
  ];
  return { locale, subject: words.subject, to: given.name, blocks, from: contestTitle };
}

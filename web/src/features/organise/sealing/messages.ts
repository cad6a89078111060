import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';

const messages = {
  'seal.title': { vi: 'Rọc phách', en: 'Sealing' },
  'unseal.title': { vi: 'Ghép phách', en: 'Unsealing' },

  'wall.label': { vi: 'Bức tường giữa tên và mã', en: 'The wall between names and codes' },
  'wall.named': { vi: 'Bên có tên', en: 'The named side' },
  'wall.blind': { vi: 'Bên chấm kín', en: 'The blind side' },
  'wall.eligible': {
    vi: 'bài hợp lệ, kèm tác giả và đơn vị',
    en: 'eligible works, with authors and units',
  },
  'wall.unscreened': {
    vi: '{count} bài chưa sàng lọc',
    en: { one: '{count} work not screened yet', other: '{count} works not screened yet' },
  },
  'wall.copies': {
    vi: 'bản ẩn danh, chỉ mang mã phách',
    en: 'anonymous copies that carry codes alone',
  },
  'wall.round': { vi: '{name}: {works} bản', en: '{name}: {works} copies' },
  'wall.open': { vi: 'Cửa còn mở: chưa rọc phách.', en: 'The door is open: nothing is sealed yet.' },
  'wall.sealed': {
    vi: 'Cửa đã niêm phong: không ai nối được mã phách với bài.',
    en: 'The door is sealed: nobody can join codes and works.',
  },
  'wall.unsealed': {
    vi: 'Cửa đã mở lại: mã phách đã được nối với bài.',
    en: 'The door is open again: codes are joined with works.',
  },

  next: { vi: 'Tiếp tục', en: 'Go on' },
  'step.of': { vi: 'Bước {step} trên {count}', en: 'Step {step} of {count}' },
  'step.done': { vi: 'đã xong', en: 'done' },
  'condition.met': { vi: 'Đạt:', en: 'Met:' },
  'condition.missing': { vi: 'Chưa đạt:', en: 'Not met:' },
  'condition.warning': { vi: 'Lưu ý:', en: 'Note:' },

  'round.heading': { vi: 'Vòng {position}: {name}', en: 'Round {position}: {name}' },
  'seal.conditions': { vi: 'Trước khi rọc phách', en: 'Before sealing' },
  'seal.state.early': {
    vi: 'Cuộc thi chưa khóa nhận bài. Rọc phách chỉ làm được ở bước sàng lọc.',
    en: 'The contest still receives works. Sealing belongs to the stage of screening.',
  },
  'seal.state.ok': { vi: 'Cuộc thi đã khóa nhận bài.', en: 'The contest no longer receives works.' },
  'seal.screened': { vi: 'Mọi bài đã được sàng lọc.', en: 'Every work has been screened.' },
  'seal.unscreened': {
    vi: 'Còn {count} bài chưa sàng lọc.',
    en: {
      one: '{count} work has not been screened yet.',
      other: '{count} works have not been screened yet.',
    },
  },
  'seal.screening': { vi: 'Mở bàn sàng lọc', en: 'Open the screening desk' },
  'seal.eligible': {
    vi: '{count} bài hợp lệ sẽ được rọc phách.',
    en: { one: '{count} eligible work will be sealed.', other: '{count} eligible works will be sealed.' },
  },
  'seal.none': { vi: 'Chưa có bài hợp lệ nào để rọc phách.', en: 'There is no eligible work to seal.' },
  'seal.previous.closed': { vi: 'Vòng trước đã khóa điểm.', en: 'The round before is closed.' },
  'seal.previous.open': { vi: 'Vòng trước chưa khóa điểm.', en: 'The round before is not closed yet.' },
  'seal.advancing': {
    vi: '{count} bài vào vòng này sẽ nhận mã phách mới.',
    en: {
      one: '{count} work goes on to this round and gets a new code.',
      other: '{count} works go on to this round and get new codes.',
    },
  },
  'seal.declared': {
    vi: 'Các giám khảo đã khai báo xung đột lợi ích.',
    en: 'The judges have declared their conflicts of interest.',
  },
  'seal.undeclared': {
    vi: 'Còn {count} giám khảo chưa khai báo xung đột lợi ích. Vẫn rọc phách được, nhưng nên nhắc trước: sau khi rọc phách chỉ được khai thêm, không được bớt.',
    en: {
      one: '{count} judge has not declared conflicts of interest. Sealing is possible, but a reminder is better first: afterwards declarations can only grow.',
      other:
        '{count} judges have not declared conflicts of interest. Sealing is possible, but a reminder is better first: afterwards declarations can only grow.',
    },
  },
  'seal.not-yours': {
    vi: 'Việc rọc phách do Ban Tổ chức hoặc Tổ thư ký thực hiện.',
    en: 'Sealing is done by the organisers or the secretaries.',
  },
  'seal.happens': { vi: 'Điều sẽ diễn ra', en: 'What will happen' },
  'seal.happens.codes': {
    vi: 'Mỗi bài nhận một mã phách do nguồn ngẫu nhiên mật mã rút ra.',
    en: 'Each work gets a code drawn from a cryptographic random source.',
  },
  'seal.happens.copies': {
    vi: 'Bản ẩn danh của từng bài được chuyển sang bên chấm; tên tác giả và đơn vị ở lại bên này.',
    en: 'An anonymous copy of each work goes over to the judges; names and units stay on this side.',
  },
  'seal.happens.map': {
    vi: 'Bảng nối mã phách với bài được mã hóa và cất giữ.',
    en: 'The map from codes to works is encrypted and put away.',
  },
  'seal.happens.root': {
    vi: 'Một mã cam kết được công bố để sau này ai cũng kiểm tra được rằng bảng phách không bị sửa.',
    en: 'A commitment is published, so that anybody can check later that the map was not altered.',
  },
  'seal.final': { vi: 'Điều không thể hoàn tác', en: 'What cannot be undone' },
  'seal.final.once': {
    vi: 'Mỗi vòng chỉ rọc phách một lần. Mã phách đã rút không đổi được.',
    en: 'A round is sealed once. Codes that were drawn cannot be changed.',
  },
  'seal.final.blind': {
    vi: 'Từ lúc này đến khi ghép phách, không màn hình, tệp xuất hay nhật ký nào cho biết bài nào mang mã nào, kể cả với Ban Tổ chức.',
    en: 'From now until unsealing no screen, export or record tells which work has which code, not even to the organisers.',
  },
  'seal.final.screening': {
    vi: 'Kết luận sàng lọc và phần che danh tính không sửa được nữa.',
    en: 'Screening decisions and masks can no longer be changed.',
  },
  'seal.act': { vi: 'Rọc phách', en: 'Seal' },
  'seal.act.step': { vi: 'Rọc phách', en: 'Seal the round' },
  'seal.act.words': {
    vi: 'Đọc lại tên vòng và số bài cho những người có mặt, rồi rọc phách.',
    en: 'Read the name of the round and the number of works to those present, then seal.',
  },
  'seal.act.summary': {
    vi: '{name}: {count} bài',
    en: { one: '{name}: {count} work', other: '{name}: {count} works' },
  },
  'seal.confirm.title': { vi: 'Rọc phách {name}', en: 'Seal {name}' },
  'seal.confirm.what': {
    vi: '{count} bài sẽ nhận mã phách và được niêm phong. Việc này không hoàn tác được.',
    en: {
      one: '{count} work will get its code and be sealed. This cannot be undone.',
      other: '{count} works will get their codes and be sealed. This cannot be undone.',
    },
  },
  'seal.pending': {
    vi: 'Đang rút mã và niêm phong. Vui lòng giữ trang này mở.',
    en: 'Drawing codes and sealing. Please keep this page open.',
  },
  'seal.done': { vi: 'Các vòng đã rọc phách', en: 'Sealed rounds' },
  'seal.done.at': { vi: 'Niêm phong lúc', en: 'Sealed at' },
  'seal.done.works': { vi: 'Số bài', en: 'Works' },
  'seal.done.root': { vi: 'Mã cam kết', en: 'Commitment' },
  'seal.done.root.what': {
    vi: 'Đọc từng nhóm bốn ký tự khi ghi vào biên bản. Mã này được công bố; khi ghép phách, hệ thống đối chiếu lại.',
    en: 'Read it in groups of four when it goes into the minutes. It is public, and checked again at unsealing.',
  },
  'seal.later': { vi: 'Các vòng sau', en: 'Later rounds' },
  'seal.later.what': {
    vi: 'Rọc phách được khi vòng trước đã khóa điểm.',
    en: 'Can be sealed when the round before is closed.',
  },
  'seal.all-done': {
    vi: 'Mọi vòng đã rọc phách. Việc tiếp theo là chấm và khóa điểm.',
    en: 'Every round is sealed. Judging and closing come next.',
  },
  'seal.no-rounds': {
    vi: 'Cuộc thi chưa có vòng chấm nào. Thêm vòng chấm trong phần thiết lập.',
    en: 'The contest has no rounds yet. Add them in the set-up.',
  },
  'seal.setup': { vi: 'Mở phần thiết lập', en: 'Open the set-up' },
  minutes: { vi: 'Tải biên bản (PDF)', en: 'Download the minutes (PDF)' },
  'to.unsealing': { vi: 'Mở trang ghép phách', en: 'Open unsealing' },
  'to.board': { vi: 'Mở bảng xét giải', en: 'Open the prize board' },
  'to.sealing': { vi: 'Xem phần rọc phách', en: 'See the sealing' },

  'unseal.conditions': { vi: 'Trước khi ghép phách', en: 'Before unsealing' },
  'unseal.round.closed': { vi: '{name} đã khóa điểm.', en: '{name} is closed.' },
  'unseal.round.open': { vi: '{name} chưa khóa điểm.', en: '{name} is not closed yet.' },
  'unseal.state.ok': {
    vi: 'Mọi điểm đã cố định; mã cam kết của kết quả đã được công bố.',
    en: 'Every score is fixed, and the commitment of the result is public.',
  },
  'unseal.state.early': {
    vi: 'Chỉ ghép phách sau khi vòng cuối cùng đã khóa điểm.',
    en: 'Codes and works can be joined only after the last round has been closed.',
  },
  'unseal.not-yours': {
    vi: 'Việc ghép phách do Ban Tổ chức hoặc Tổ thư ký thực hiện.',
    en: 'Unsealing is done by the organisers or the secretaries.',
  },
  'unseal.witnesses': { vi: 'Người chứng kiến', en: 'Witnesses' },
  'unseal.witnesses.what': {
    vi: 'Ghi đầy đủ họ tên, có thể kèm chức vụ, của từng người chứng kiến có mặt. Danh sách này vào biên bản.',
    en: 'Write the full name, with the office if you like, of each witness present. The list goes into the minutes.',
  },
  'unseal.witness': { vi: 'Người chứng kiến {number}', en: 'Witness {number}' },
  'unseal.witness.add': { vi: 'Thêm người chứng kiến', en: 'Add a witness' },
  'unseal.witness.remove': { vi: 'Bỏ người chứng kiến {number}', en: 'Remove witness {number}' },
  'unseal.witness.missing': {
    vi: 'Ghi họ tên ít nhất một người chứng kiến.',
    en: 'Name at least one witness.',
  },
  'unseal.happens': { vi: 'Điều sẽ diễn ra', en: 'What will happen' },
  'unseal.happens.check': {
    vi: 'Bảng phách được đối chiếu với mã cam kết công bố khi rọc phách. Nếu không khớp, việc ghép phách dừng lại.',
    en: 'The map is checked against the commitment that was published at sealing. If they differ, nothing is unsealed.',
  },
  'unseal.happens.join': {
    vi: 'Mỗi mã phách được nối lại với bài, tác giả và đơn vị.',
    en: 'Each code is joined again with its work, authors and unit.',
  },
  'unseal.happens.board': {
    vi: 'Bảng xét giải mở ra cho Hội đồng thẩm định giải.',
    en: 'The prize board opens for the council.',
  },
  'unseal.happens.final': {
    vi: 'Ghép phách chỉ làm một lần và không hoàn tác được. Điểm số không thể thay đổi từ lúc này.',
    en: 'Unsealing is done once and cannot be undone. No score can change any more.',
  },
  'unseal.act': { vi: 'Ghép phách', en: 'Unseal' },
  'unseal.act.words': {
    vi: 'Mời những người chứng kiến xác nhận tên mình, rồi ghép phách.',
    en: 'Ask the witnesses to confirm their names, then unseal.',
  },
  'unseal.confirm.what': {
    vi: 'Mã phách của cuộc thi sẽ được nối với bài, trước sự chứng kiến của:',
    en: 'The codes of this contest will be joined with the works, in the presence of:',
  },
  'unseal.confirm.final': { vi: 'Việc này không hoàn tác được.', en: 'This cannot be undone.' },
  'unseal.pending': {
    vi: 'Đang đối chiếu mã cam kết và ghép phách. Vui lòng giữ trang này mở.',
    en: 'Checking the commitments and joining codes. Please keep this page open.',
  },
  'unseal.done': { vi: 'Đã ghép phách', en: 'Unsealed' },
  'unseal.done.what': {
    vi: 'Bảng phách khớp với mã cam kết công bố khi rọc phách. Hội đồng thẩm định giải có thể làm việc.',
    en: 'The map matched the commitment published at sealing. The council can begin.',
  },
  'unseal.done.at': { vi: 'Thời điểm', en: 'Time' },
  'unseal.done.by': { vi: 'Người thực hiện', en: 'Done by' },
  'unseal.done.by.unknown': { vi: 'không còn trong hệ thống', en: 'no longer in the system' },
  'unseal.nothing': {
    vi: 'Chưa vòng nào được rọc phách, nên chưa có gì để ghép.',
    en: 'No round has been sealed yet, so there is nothing to join.',
  },
} as const satisfies Catalogue;

/** The translator of sealing and unsealing. */
export const useSealingT = createUseT(messages);

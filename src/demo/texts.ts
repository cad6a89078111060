import type { SeededRandom } from '../kernel/random.js';

/** What an essay of the demo is about: neutral subjects of local life. */
const subjects = [
  'văn hóa đọc ở bản vùng cao',
  'chuyển đổi số trong dịch vụ công',
  'gìn giữ rừng đầu nguồn',
  'học tập suốt đời',
  'xây dựng nông thôn mới',
  'giữ gìn tiếng mẹ đẻ',
  'an toàn trên không gian mạng',
  'thanh niên lập nghiệp trên quê hương',
  'y tế cơ sở và sức khỏe cộng đồng',
  'nước sạch cho mọi nhà',
  'bình đẳng giới trong gia đình',
  'làng nghề dệt thổ cẩm',
  'du lịch cộng đồng bền vững',
  'thư viện nhỏ của trường làng',
  'tiết kiệm điện trong mùa khô',
];
const forms = [
  'Nghĩ về',
  'Từ một câu chuyện nhỏ nhìn ra',
  'Góp bàn về',
  'Trách nhiệm của mỗi người với',
  'Để làm tốt hơn việc',
];
const openings = [
  'Mỗi buổi sáng ở bản, tiếng trống trường vang lên trước khi sương tan, và câu chuyện về {s} cũng bắt đầu từ đó.',
  'Nhiều năm qua, {s} là điều được nhắc đến trong hầu hết các buổi sinh hoạt cộng đồng.',
  'Khi nói đến {s}, người ta thường nghĩ ngay đến những việc lớn, ít ai để ý đến các bước đi nhỏ hằng ngày.',
  'Bài viết này xin nêu một vài suy nghĩ về {s} từ những điều mắt thấy tai nghe.',
];
const sentences = [
  'Điều đáng quý là bà con không chờ đợi mà tự bàn bạc, tự phân công và cùng nhau làm.',
  'Con số thống kê của năm vừa qua cho thấy kết quả tăng lên từng quý, dù điều kiện còn nhiều khó khăn.',
  'Một tủ sách đặt ở nhà văn hóa có thể thay đổi thói quen của cả một thế hệ học sinh.',
  'Muốn bền vững thì việc gì cũng phải bắt đầu từ nhận thức, sau đó mới đến cách làm và nguồn lực.',
  'Không ít nơi có phong trào sôi nổi lúc đầu nhưng lắng xuống khi thiếu người theo dõi.',
  'Kinh nghiệm cho thấy ở đâu người đứng đầu gương mẫu thì ở đó phong trào có chiều sâu.',
  'Các bạn trẻ dùng điện thoại để ghi lại câu chuyện của người già, rồi chia sẻ cho nhau cùng nghe.',
  'Hạ tầng mạng đã về đến trung tâm xã, song kỹ năng khai thác thông tin vẫn còn chênh lệch.',
  'Một thủ tục được rút ngắn từ năm ngày xuống còn một ngày là niềm vui có thể đo đếm được.',
  'Người làm công tác tuyên truyền cần lắng nghe nhiều hơn nói, và nói bằng lời giản dị.',
  'Ở những nơi đường đi còn xa, một buổi chiếu phim lưu động vẫn kéo được cả bản đến xem.',
  'Trẻ em được hỏi ý kiến sẽ học cách trình bày, tranh luận và tôn trọng người khác.',
  'Thực tế ấy đặt ra câu hỏi: chúng ta đã đo đúng điều cần đo hay chưa.',
  'Bảo vệ môi trường không phải là khẩu hiệu treo trên tường mà là thói quen phân loại rác mỗi ngày.',
  'Khi dữ liệu được công khai, người dân có thể cùng giám sát và cùng góp ý.',
  'Nhà trường, gia đình và cộng đồng giống như ba chân kiềng giữ cho việc học được vững.',
  'Có những sáng kiến rất nhỏ, chi phí gần như không có, nhưng hiệu quả kéo dài nhiều năm.',
  'Sự trung thực trong báo cáo là điều kiện đầu tiên để chính sách đi đúng hướng.',
  'Nếu chỉ nhìn vào kết quả cuối năm thì khó thấy hết công sức của những người làm việc thầm lặng.',
  'Mỗi ngôn ngữ giữ trong mình một cách nhìn thế giới, mất đi một tiếng nói là mất đi một kho tri thức.',
  'Điều cần làm trước mắt là rà soát lại những việc đã hứa, việc nào xong, việc nào còn dang dở.',
  'Cách làm của bản bên cạnh tuy chưa hoàn hảo nhưng đã chứng minh rằng có thể bắt đầu ngay.',
  'Sau mỗi mùa mưa, cả bản cùng ra sửa đường, và câu chuyện đoàn kết lại được kể thêm một lần.',
  'Chính những cuộc trao đổi cởi mở đã giúp tháo gỡ các vướng mắc tưởng như không thể vượt qua.',
  'Người viết cho rằng cần thêm các lớp tập huấn ngắn, sát thực tế và có người hướng dẫn tại chỗ.',
  'Cái khó không nằm ở kinh phí mà ở sự kiên trì.',
  'Từ góc nhìn ấy, mỗi người đều có thể đóng góp theo khả năng của mình.',
  'Ở đâu có niềm tin thì ở đó việc khó cũng thành dễ.',
  'So với ba năm trước, số người tham gia đã tăng gần gấp đôi, nhất là phụ nữ và người cao tuổi.',
  'Bên cạnh mặt được, cũng cần thẳng thắn nhìn vào những hạn chế kéo dài chưa được khắc phục.',
];
const headings = [
  'Từ thực tế cơ sở',
  'Những điều còn trăn trở',
  'Cách làm và bài học',
  'Kiến nghị',
  'Thay lời kết',
];

/** An essay of the demo. */
export interface DemoEssay {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Writes an essay of about the number of words asked for, from a bank of sentences of our own. */
export function writeEssay(random: SeededRandom, words: number): DemoEssay {
  const pick = (list: readonly string[]): string => list[random.int(list.length)] ?? '';
  const subject = pick(subjects);
  const title = `${pick(forms)} ${subject}`;
  const paragraphs = [title, pick(openings).replace('{s}', subject)];
  let written = 30;
  let part = 0;
  while (written < words) {
    if (paragraphs.length % 4 === 2 && part < headings.length) {
      paragraphs.push(headings[part] ?? '');
      part += 1;
    }
    const body = Array.from({ length: 4 + random.int(4) }, () => pick(sentences)).join(' ');
    paragraphs.push(body);
    written += body.split(' ').length;
  }
  return { title, paragraphs };
}

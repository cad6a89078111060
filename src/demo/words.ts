/** What the essays of the demo are made of; all of it our own, all of it about local life. */

const lines = (text: string): readonly string[] =>
  text
    .split('|')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What an essay is about. */
export const subjects = lines(`
văn hóa đọc ở bản vùng cao|chuyển đổi số trong dịch vụ công|gìn giữ rừng đầu nguồn|học tập suốt đời|
xây dựng nông thôn mới|giữ gìn tiếng mẹ đẻ|an toàn trên không gian mạng|thanh niên lập nghiệp trên quê hương|
y tế cơ sở và sức khỏe cộng đồng|nước sạch cho mọi nhà|bình đẳng giới trong gia đình|làng nghề dệt thổ cẩm|
du lịch cộng đồng bền vững|thư viện nhỏ của trường làng|tiết kiệm điện trong mùa khô|hòa giải ở cơ sở|
chăm sóc người cao tuổi|giao thông nông thôn|phân loại rác tại nguồn|dạy nghề cho lao động trẻ|
bảo tồn điệu múa xòe|chợ phiên vùng biên|trường bán trú vùng xa|phòng chống thiên tai từ sớm|
sản phẩm sạch của hợp tác xã|sân chơi cho trẻ em|truyền thanh cơ sở|vai trò của người có uy tín
`);

/** How a title begins. */
export const forms = lines(`
Nghĩ về|Từ một câu chuyện nhỏ nhìn ra|Góp bàn về|Trách nhiệm của mỗi người với|Để làm tốt hơn việc|
Ghi chép về|Mấy đề xuất về|Nhìn lại|Đôi điều về|Thấy gì từ|Câu chuyện
`);

/** The headings of an essay, in their order. */
export const headings = ['Từ thực tế cơ sở', 'Những điều còn trăn trở', 'Cách làm và bài học', 'Kiến nghị'];

/** Kinds of places. */
export const wheres = lines('bản|xóm|tiểu khu|xã|phố|khu|làng|cụm');

/** First and second part of an invented place. */
export const places: readonly [readonly string[], readonly string[]] = [
  lines(
    'Nà|Pá|Huổi|Co|Tà|Bó|Phiêng|Mường|Chiềng|Nậm|Púng|Hua|Lả|Song|Pom|Noong|Kéo|Thẳm|Tạng|Lóng|Suối|Đông',
  ),
  lines(
    'Lìu|Hin|Sang|Ngùa|Phặng|Tong|Kham|Lứa|Mòn|Xa|Hốc|Loi|Nưa|Bâu|Cang|Đanh|Én|Giàng|Hỏm|Khoa|Liếm|Nhạp|Phát|Tưa',
  ),
];

/** Who does something. */
export const whos = lines(`
bà con|nhóm phụ nữ trẻ|các cụ cao tuổi|chi đoàn|tổ hợp tác|học trò lớp chín|cô giáo cắm bản|
người trưởng bản|đội văn nghệ|hội khuyến học|mấy gia đình đầu xóm|anh bưu tá|chị y sĩ|tổ dân phố|
hợp tác xã|ban công tác mặt trận|bác thợ mộc|người thủ thư|câu lạc bộ đọc sách|các bạn sinh viên|
hai vợ chồng trẻ|thầy hiệu trưởng|cán bộ khuyến nông|tổ hòa giải|đôi bạn cùng lớp|người lái đò|
mấy chị tiểu thương|kíp thợ điện|nhóm tình nguyện|bếp ăn bán trú|cụ nghệ nhân|người viết bài này
`);

/** What is done; each asks for a thing. */
export const acts = lines(`
sửa lại|dựng nên|gây dựng|giữ gìn|chăm lo|góp công làm|bàn cách mở rộng|thay nhau trông coi|
quyên góp cho|ghi chép về|dành buổi tối cho|đứng ra nhận|đề nghị duy trì|học cách quản lý|theo đuổi|
tính toán lại|mở cửa|khôi phục|chia sẻ|trân trọng|giới thiệu|hoàn thiện|đặt lại tên cho|kể về|
vẽ sơ đồ|lập sổ theo dõi|xin ý kiến về|tranh luận về|làm mới|bảo vệ|nhân rộng|nối dài
`);

/** What it is done with. */
export const things = lines(`
tủ sách nhà văn hóa|con đường ra chợ|đường nước đầu nguồn|lớp học buổi tối|vườn ươm chung|quỹ khuyến học|
sân chơi của trẻ|nhóm đọc sách|điểm truy cập mạng|bảng tin đầu bản|khung dệt cũ|khu rừng thiêng|
phòng khám lưu động|cầu treo qua suối|ao cá chung|kho thóc dự phòng|buổi chiếu phim|cuốn sổ góp ý|
bộ sưu tập nhạc cụ|phiên chợ tháng|thủ tục một cửa|tổ thu gom rác|bài thuốc nam|lịch trực đêm|
trang thông tin xã|giàn pin mặt trời|nếp nhà sàn|câu hát ru|trạm cân nông sản|hòm thư tố giác|
góc học tập|bếp củi cải tiến|đội bóng thiếu niên|vụ ngô sớm|giống lúa nếp|mô hình nuôi ong
`);

/** In what way, or to what end. */
export const hows = lines(`
không đợi ai nhắc|bằng tiền lẻ|rất bền bỉ|trước mùa mưa|ngay giữa vụ gặt|chẳng nề hà|thật minh bạch|
có sổ sách|theo cách riêng|từng bước một|không phô trương|cho lũ trẻ|vì người đến sau|sau nhiều lần lỡ hẹn|
qua điện thoại|bên bếp lửa|đúng như đã hứa|dù đường xa|khi trời còn tối|mà ít ai biết|
với chút ngập ngừng|trong tiếng cười|bằng tiếng mẹ đẻ|gọn gàng hơn trước|hợp lòng người|
nhờ bạn đọc|chậm mà chắc|đến tận bây giờ|giữa bao bộn bề|như một lời hẹn
`);

/** Sentences with blanks; between two blanks stand few words. */
export const patterns = lines(`
{month}, {n} hộ ở {place} {act} {thing} {how}.|
{who} ở {place} {act} {thing}, rồi {who} {act} {thing} {how}.|
Nhắc đến {s}, {who} {act} {thing} {how}.|
Có {n} người {act} {thing} tại {place}, {how}.|
Điều {who} {act} hôm nay là {thing}, còn {thing} thì {who} lo {how}.|
Ở {place}, {thing} và {thing} được {who} {act} {how}.|
Từ {thing}, {who} nghĩ đến {thing}; {month} họ {act} {thing} {how}.|
Nếu {who} không {act} {thing} thì {thing} ở {place} khó mà còn, {who} nói {how}.|
{n} buổi họp ở {place} chỉ bàn {thing}, và {who} {act} {thing} {how}.|
Muốn {act} {thing}, {who} phải {act} {thing} trước, {how}.|
So với {month}, {thing} tăng {n} phần trăm, {who} {act} {thing} {how}.|
Một lần qua {place}, tôi thấy {who} {act} {thing} {how}.|
Vì sao {who} {act} {thing} mà {who} lại {act} {thing}?|
{how}, {who} và {who} cùng {act} {thing}.|
Chuyện {thing} ở {place} dạy {who} cách {act} {thing} {how}.|
Chỉ {n} nghìn đồng mỗi tháng, {who} {act} {thing}, {who} {act} {thing}.|
Trong {n} ngày, {thing} của {place} được {act} {how}, còn {who} {act} {thing}.|
{month} là lúc {who} {act} {thing}; {n} tuần sau, {place} có thêm {thing}.|
Ai từng {act} {thing} {how} sẽ hiểu vì sao {who} quý {thing}.|
Giữa {thing} và {thing}, {who} chọn {act} {thing} {how}.|
Khó nhất với {place} là {act} {thing} khi {who} đi xa, {n} nhà đã {act} {thing}.|
{who} đề nghị {act} {thing} ở {place} trước {month}, {how}.|
Người {place} gọi {thing} là của chung, nên {who} {act} {thing} {how}.|
Dẫu {thing} còn thiếu, {n} em nhỏ vẫn {act} {thing} cùng {who}.
`);

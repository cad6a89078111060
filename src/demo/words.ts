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

/**
 * Who does something. All that fills a blank has two syllables, and so many stand to choose from that two essays
 * hardly ever have the same three words in a row: their pages would be called copied from one another otherwise.
 */
export const whos = lines(`
bà con|phụ nữ|cụ già|chi đoàn|học trò|cô giáo|trưởng bản|văn nghệ|gia đình|bưu tá|y sĩ|tổ trưởng|xã viên|mặt trận|
thợ mộc|thủ thư|bạn đọc|sinh viên|vợ chồng|hiệu trưởng|khuyến nông|hòa giải|bạn học|lái đò|tiểu thương|thợ điện|
nhà báo|đầu bếp|nghệ nhân|dân quân|công an|kế toán|nông dân|thợ dệt|thợ rèn|chủ rừng|người trẻ|lớp trưởng|bảo vệ|
mục đồng|kiểm lâm|dược sĩ|hộ lý|bí thư|cựu binh|thầy lang|hàng xóm|phụ huynh|chủ quán|ngư dân|thợ xây|kỹ sư|tài xế|
giáo viên|hội viên|ca sĩ|nhạc công|họa sĩ|phát thanh|thủ kho|đội trưởng|chú rể|cháu nhỏ|mẹ trẻ
`);

/** What is done; each asks for a thing. */
export const acts = lines(`
sửa lại|dựng nên|gây dựng|giữ gìn|chăm lo|góp công|mở rộng|trông coi|quyên góp|ghi chép|để dành|đứng ra|duy trì|
quản lý|theo đuổi|tính toán|mở cửa|khôi phục|chia sẻ|trân trọng|giới thiệu|hoàn thiện|đặt tên|kể về|vẽ lại|theo dõi|
bàn về|tranh luận|làm mới|bảo vệ|nhân rộng|nối dài|thu xếp|sắp đặt|dọn dẹp|che chắn|tìm hiểu|đo đạc|kiểm kê|bàn giao|
vun đắp|gom góp|thử nghiệm|đăng ký|nghiệm thu|chỉnh sửa|tiếp nhận|ủng hộ|đề xuất|khảo sát|lắp đặt|sơn lại|trồng thêm|
tưới tắm|hướng dẫn|tập huấn|quảng bá|gói ghém|vận hành|nâng cấp|canh giữ|đón nhận|lưu giữ|thay thế
`);

/** What it is done with. */
export const things = lines(`
tủ sách|con đường|kênh mương|lớp học|vườn ươm|quỹ nhỏ|sân chơi|nhóm đọc|trạm sóng|bảng tin|khung dệt|khu rừng|
phòng khám|cầu treo|ao cá|kho thóc|buổi chiếu|cuốn sổ|nhạc cụ|phiên chợ|thủ tục|thùng rác|bài thuốc|lịch trực|
trang tin|giàn pin|nếp nhà|câu hát|trạm cân|hòm thư|góc học|bếp củi|đội bóng|vụ ngô|giống lúa|đàn ong|hàng rào|
giếng nước|bờ kè|nhà kho|cổng chào|máy lọc|ghế đá|đèn đường|sổ nợ|bản đồ|nếp sống|điệu xòe|tấm vải|vườn mận|đồi chè|
bến đò|trạm bơm|tiếng loa|tập ảnh|bộ chiêng|lò gạch|cối xay|chuồng trại|mái ngói|biển báo|lối mòn|sân phơi|bếp ăn
`);

/** Which of its kind. */
export const kinds = lines(`
đầu xóm|cuối làng|sau trường|bên suối|cạnh chợ|trên đồi|dưới ruộng|ven lộ|kiểu cũ|đời mới|chung sức|tự quản|mùa khô|
mùa mưa|buổi tối|sáng sớm|của hội|nhà bạn|gần trạm|giáp ranh|trong ngõ|ngoài bãi|bằng tre|bằng đá|hai gian|ba tầng|
thí điểm|lâu năm|bỏ hoang|vừa mở|liên xóm|nội trú|bán trú|công cộng|tình thương|vệ sinh|an toàn|xanh mát|sạch đẹp|
đơn sơ|khang trang|chật hẹp|rộng rãi|hữu cơ|tự nguyện|lưu động|cố định|dự phòng|khuyến học|thanh niên|thiếu nhi|
phụ lão|cựu chiến|hợp tác|gia truyền|cổ truyền|vùng cao|vùng thấp|biên giới|lòng hồ|thị trấn|tái định|kết nghĩa|số hóa
`);

/** In what way. */
export const hows = lines(`
bền bỉ|âm thầm|minh bạch|cẩn thận|chậm rãi|hồ hởi|kiên trì|gọn gàng|đều đặn|tự giác|vui vẻ|lặng lẽ|công khai|
chắc chắn|khéo léo|tỉ mỉ|thận trọng|nhanh nhẹn|tự tin|thẳng thắn|chân tình|rành mạch|đúng hẹn|sớm sủa|hết lòng|
tận tâm|tằn tiện|hào hứng|chủ động|sáng tạo|khoa học|nền nếp|êm thấm|dứt khoát|mềm mỏng|kín kẽ|bài bản|từ tốn|
rộng lòng|nghiêm túc|đồng lòng|luân phiên|miễn phí|lâu dài|tạm thời|giản dị|tiết kiệm|linh hoạt|cởi mở|kịp thời|
triệt để|bất ngờ|nhẹ nhàng|sôi nổi|trật tự|thầm lặng|quyết liệt|dè dặt|đàng hoàng|thuận hòa|say mê|chu đáo|vững vàng|hiệu quả
`);

/** Sentences with blanks; between two blanks never stand three words. */
export const patterns = lines(`
{month}, {n} {who} {place} {act} {thing} {how}.|
{who} {place} {act} {thing}, rồi {who} {act} {thing} {how}.|
Nhắc đến {s}, {who} {act} {thing} {how}.|
Có {n} {who} {act} {thing} tại {place}, {how}.|
Thứ {who} {act} là {thing}, còn {thing} thì {who} lo {how}.|
Ở {place}, {thing} cùng {thing} được {who} {act} {how}.|
Từ {thing}, {who} nghĩ đến {thing}; {month} {who} {act} {thing} {how}.|
Nếu {who} không {act} {thing} thì {thing} {place} khó còn, {who} nói {how}.|
{n} buổi họp, {place} bàn {thing}, và {who} {act} {thing} {how}.|
Muốn {act} {thing}, {who} phải {act} {thing} {how}.|
So với {month}, {thing} tăng {n} lần; {who} {act} {thing} {how}.|
Qua {place}, tôi thấy {who} {act} {thing} {how}.|
Vì sao {who} {act} {thing} mà {who} lại {act} {thing}?|
Rất {how}, {who} và {who} cùng {act} {thing}.|
Chuyện {thing} ở {place} dạy {who} cách {act} {thing} {how}.|
Mất {n} nghìn đồng, {who} {act} {thing}, {who} {act} {thing}.|
Trong {n} ngày, {thing} ở {place} được {act} {how}, còn {who} {act} {thing}.|
{month}, {who} {act} {thing}; {n} tuần sau, {place} thêm {thing}.|
Ai từng {act} {thing} {how} sẽ hiểu {who} quý {thing}.|
Giữa {thing} với {thing}, {who} chọn {act} {thing} {how}.|
Khó nhất cho {place} là {act} {thing} khi {who} vắng, {n} nhà {act} {thing}.|
{who} đề nghị {act} {thing} {place} trước {month}, {how}.|
Dân {place} coi {thing} là chung, nên {who} {act} {thing} {how}.|
Dẫu {thing} còn thiếu, {n} em vẫn {act} {thing} cùng {who}.
`);

import { fold } from '../../../kernel/vietnamese.js';
import { unmarkedVietnameseShare } from './domain/vietnamese-syllables.js';
import { detectLanguage } from './language.js';

const vietnamese =
  'Mỗi buổi sáng bà tôi ra vườn tưới rau rồi ngồi bên hiên nhà đợi chuyến đò đầu tiên qua sông. Tiếng mái chèo ' +
  'khua nước nghe rất gần, và mùi khói bếp quyện với hương lúa mới làm tôi nhớ những ngày còn bé. Năm ấy nước lũ ' +
  'về sớm, cả xóm thức suốt đêm chuyển thóc lên gác, người lớn gọi nhau qua màn mưa, còn lũ trẻ chúng tôi thì ' +
  'ôm con chó nhỏ ngồi co ro trên giường.';
const english =
  'Every morning my grandmother went out to the garden to water the vegetables and then sat on the porch to wait ' +
  'for the first boat across the river. I can hear the oars in the water to this day, and on a cold night the ' +
  'smell of the kitchen fire is a thing that I do not want to lose.';
const indonesian =
  'Setiap pagi nenek saya pergi ke kebun untuk menyiram sayuran, lalu duduk di beranda menunggu perahu pertama ' +
  'menyeberangi sungai. Suara dayung di air masih terdengar sampai hari ini, dan bau asap dapur bersama padi baru ' +
  'membuat saya teringat akan masa kecil di kampung halaman.';
const pinyin =
  'Mei tian zao shang wo de zu mu dou qu cai yuan jiao shui, ran hou zuo zai men kou deng di yi ban chuan guo he. ' +
  'Wo xian zai hai neng ting jian chuan jiang de sheng yin, chu fang de yan he xin dao de xiang wei rang wo xiang ' +
  'qi xiao shi hou zai jia xiang de ri zi.';

describe('the language of a work', () => {
  it('is Vietnamese with accents and without', () => {
    expect(detectLanguage(vietnamese)).toBe('vi');
    expect(detectLanguage(fold(vietnamese))).toBe('vi');
    expect(detectLanguage(fold(vietnamese).toUpperCase())).toBe('vi');
  });

  it('is Vietnamese where half of it lost its accents', () => {
    expect(detectLanguage(`${vietnamese.slice(0, 200)} ${fold(vietnamese.slice(200))}`)).toBe('vi');
  });

  it('is not Vietnamese for short words of other languages', () => {
    expect(detectLanguage(english)).toBe('en');
    expect(detectLanguage(indonesian)).not.toBe('vi');
  });

  it('is far from the bound on both sides', () => {
    expect(unmarkedVietnameseShare(fold(vietnamese))).toBeGreaterThan(0.97);
    for (const foreign of [english, indonesian, pinyin])
      expect(unmarkedVietnameseShare(foreign)).toBeLessThan(0.75);
  });

  it('is unknown for a text that says too little', () => {
    expect(detectLanguage('Que huong')).toBeNull();
    expect(unmarkedVietnameseShare('123 …')).toBe(0);
  });
});

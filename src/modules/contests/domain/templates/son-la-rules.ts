/** Rules text of the provincial template; figures that editions change stand in the settings. */
export const sonLaRules = `## Mục đích, yêu cầu

Cuộc thi nhằm nâng cao nhận thức, trách nhiệm của cán bộ, đảng viên và nhân dân trong tỉnh về bảo vệ nền tảng tư tưởng của Đảng; phát hiện những cây viết chính luận của tỉnh.

## Đối tượng dự thi

Cán bộ, đảng viên, đoàn viên, hội viên, học sinh, sinh viên và nhân dân sinh sống, học tập, công tác trên địa bàn tỉnh. Thành viên Ban Chỉ đạo, Ban Tổ chức, Tổ Thư ký và Ban Giám khảo không dự thi.

## Thể loại và số lượng tác phẩm

1. Các thể loại: tạp chí, báo, phát thanh, truyền hình, video clip.
2. Mỗi tác giả hoặc nhóm tác giả gửi nhiều nhất một tác phẩm ở mỗi thể loại.
3. Tác phẩm viết có nhiều nhất hai tác giả; tác phẩm phát thanh, truyền hình, video clip có nhiều nhất ba tác giả và gửi kèm kịch bản.

## Quy định về tác phẩm

1. Tác phẩm viết bằng tiếng Việt hoặc tiếng dân tộc kèm bản dịch tiếng Việt; chưa công bố trước ngày phát động.
2. **Không ghi họ tên, bút danh, đơn vị, số điện thoại, thư điện tử hay dấu hiệu nhận biết tác giả ở bất kỳ phần nào của tác phẩm.** Thông tin cá nhân khai trong mẫu riêng khi nộp bài.

## Nộp bài

1. Tác giả nộp bài trên hệ thống trong thời gian nhận bài ghi ở trang cuộc thi, theo giờ Việt Nam, hoặc qua đầu mối của đơn vị mình.
2. Trước hạn nộp, tác giả được thay bản mới hoặc rút bài. Mỗi bài nộp có một biên nhận.

## Sàng lọc và chấm

1. Cơ quan Thường trực sàng lọc ban đầu; tác phẩm phạm quy bị loại và tác giả được thông báo lý do.
2. Tác phẩm hợp lệ được đánh phách, rọc phách; giám khảo chấm kín, độc lập qua hai vòng sơ khảo và chung khảo với mã phách khác nhau.
3. Khi điểm của hai giám khảo chênh nhau quá mức quy định, tác phẩm được chấm lần thứ ba.

## Giải thưởng

Cơ cấu giải ghi ở trang cuộc thi. Ban Tổ chức chọn tác phẩm đạt điểm cao gửi dự thi cấp Trung ương.

## Quyền và trách nhiệm

Ban Tổ chức được sử dụng tác phẩm đạt giải để tuyên truyền. Tác giả chịu trách nhiệm về nội dung, bản quyền của tác phẩm; giải thưởng bị thu hồi nếu tác phẩm vi phạm.
`;

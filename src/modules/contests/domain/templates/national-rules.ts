/** Rules text of the national template: the fixed part of the rules in words; figures stand in the settings. */
export const nationalRules = `## Mục đích, yêu cầu

Cuộc thi khuyến khích những tác phẩm chính luận có tính phát hiện, lập luận chặt chẽ, tư liệu tin cậy, góp phần bảo vệ nền tảng tư tưởng của Đảng. Việc tổ chức bảo đảm khách quan, công khai về quy trình và bảo mật về tác giả cho đến khi có kết quả chấm.

## Đối tượng dự thi

Công dân Việt Nam ở trong nước và ở nước ngoài, người nước ngoài. Thành viên Ban Chỉ đạo, Ban Tổ chức, Tổ Thư ký và Hội đồng Giám khảo không dự thi.

## Thể loại và số lượng tác phẩm

1. Các thể loại: tạp chí, báo, phát thanh, truyền hình, video clip.
2. Mỗi tác giả hoặc nhóm tác giả gửi nhiều nhất một tác phẩm ở mỗi thể loại.
3. Tác phẩm viết có nhiều nhất hai tác giả; tác phẩm phát thanh, truyền hình, video clip có nhiều nhất ba tác giả.

## Quy định về tác phẩm

1. Tác phẩm viết bằng tiếng Việt; tác phẩm bằng tiếng dân tộc thiểu số hoặc tiếng nước ngoài gửi kèm bản dịch tiếng Việt.
2. Tác phẩm là sáng tác của người dự thi, chưa công bố trước ngày phát động. Sau khi gửi dự thi, tác giả được công bố và gửi minh chứng công bố về Ban Tổ chức.
3. Tác phẩm phát thanh, truyền hình, video clip gửi kèm kịch bản.
4. **Không ghi họ tên, bút danh, đơn vị, số điện thoại, thư điện tử hay dấu hiệu nhận biết tác giả ở bất kỳ phần nào của tác phẩm.** Thông tin cá nhân khai trong mẫu riêng khi nộp bài.

## Nộp bài

1. Người dự thi nộp bài trên hệ thống trong thời gian nhận bài ghi ở trang cuộc thi, theo giờ Việt Nam.
2. Trước hạn nộp, người dự thi được thay bản mới hoặc rút bài.
3. Khi nộp xong, hệ thống cấp biên nhận có mã, thời điểm nhận và mã băm của tệp.

## Sàng lọc và chấm

1. Tổ Thư ký sàng lọc ban đầu; tác phẩm phạm quy bị loại và tác giả được thông báo lý do.
2. Tác phẩm hợp lệ được đánh phách và rọc phách trước khi giao giám khảo. Giám khảo chấm kín, độc lập.
3. Cuộc thi có hai vòng: sơ khảo và chung khảo. Hai vòng dùng mã phách khác nhau.
4. Khi điểm của hai giám khảo chênh nhau quá mức quy định, tác phẩm được chấm lần thứ ba.

## Giải thưởng

1. Cơ cấu giải ghi ở trang cuộc thi. Hội đồng thẩm định giải có thể điều chỉnh số lượng theo chất lượng tác phẩm.
2. Giải Triển vọng dành cho tác giả là đoàn viên, thanh niên, sinh viên có tác phẩm vào chung khảo.

## Quyền và trách nhiệm

1. Ban Tổ chức được sử dụng tác phẩm đạt giải để tuyên truyền, không nhằm mục đích lợi nhuận.
2. Tác giả chịu trách nhiệm về nội dung, bản quyền của tác phẩm. Giải thưởng bị thu hồi nếu tác phẩm vi phạm.

## Dữ liệu cá nhân

Ban Tổ chức chỉ thu thập dữ liệu cần cho cuộc thi, theo từng mục đích người dự thi đã đồng ý. Số định danh cá nhân và tài khoản ngân hàng chỉ đề nghị cung cấp khi tác giả đạt giải.
`;

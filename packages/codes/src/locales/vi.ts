// Compared with ko.ts, the source locale, which says how to add a locale.
//
// The person is bạn throughout. Names of menus in KakaoTalk stay in Korean, in “”, with their meaning.

import type { UserText, UserTexts } from '../Text.ts'

const tryAgain = 'Thử lại'
const tryLater = 'Kiểm tra đã xong chưa'
const startAgain = 'Bắt đầu lại'
const usePhone = 'Dùng số điện thoại'
const editDetails = 'Sửa thông tin'
const issueCertificate = 'Cấp rồi bắt đầu lại'
const unblockChannel = 'Bỏ chặn rồi bắt đầu lại'
const updateKakaoTalk = 'Cập nhật rồi bắt đầu lại'
const updateBrowser = 'Cập nhật trình duyệt'
const useComputer = 'Sao chép địa chỉ trang này'
const contact = 'Liên hệ hỗ trợ'

const siteProblem = {
  title: 'Trang web này đang gặp sự cố',
  body: 'Sự cố nằm ở cài đặt của trang web này, không phải do thông tin bạn nhập. Việc xác thực chưa hoàn tất. Vui lòng báo cho bộ phận hỗ trợ.',
  action: contact,
} satisfies UserText

const requestNotFound = {
  title: 'Không tìm thấy yêu cầu xác thực',
  body: 'Chúng tôi không tìm thấy yêu cầu xác thực bạn đang thực hiện. Vui lòng bắt đầu lại.',
  action: startAgain,
} satisfies UserText

const wrongDetails = {
  title: 'Vui lòng kiểm tra thông tin',
  body: 'Không thể yêu cầu xác thực với thông tin này. Vui lòng kiểm tra lại và đảm bảo số điện thoại liên kết với KakaoTalk là số Hàn Quốc.',
  action: editDetails,
  causes: {
    invalidParameter: {
      title: 'Thông tin xác thực chưa đúng',
      body: 'Thông tin còn thiếu hoặc sai định dạng. Nếu nhập lại vẫn không được, vui lòng báo cho bộ phận hỗ trợ.',
      action: editDetails,
    },
    foreignNumber: {
      title: 'Chỉ dùng được số Hàn Quốc',
      body: 'Bạn không thể xác thực khi KakaoTalk liên kết với số điện thoại ngoài Hàn Quốc. Vui lòng kiểm tra số đã liên kết và thử lại với số Hàn Quốc.',
      action: editDetails,
    },
  },
} satisfies UserTexts<'window'>['E1001']

export const rest: UserTexts<'rest'> = {
  E0001: {
    title: 'Đã xảy ra lỗi tạm thời',
    body: 'Đã xảy ra lỗi khi xử lý xác thực KakaoTalk. Vui lòng thử lại.',
    action: tryAgain,
  },
  E0002: {
    title: 'Dịch vụ đang bảo trì',
    body: 'Dịch vụ xác thực KakaoTalk đang được bảo trì. Vui lòng quay lại sau khi bảo trì kết thúc.',
    action: tryLater,
  },
  E1001: wrongDetails,
  E1002: siteProblem,
  E1004: siteProblem,
  E1005: siteProblem,
  E1006: siteProblem,
  E1007: siteProblem,
  E2001: {
    title: 'Không tìm thấy tài khoản Kakao',
    body: 'Không có tài khoản Kakao nào khớp với thông tin đã nhập. Vui lòng kiểm tra lại họ tên, ngày sinh và số điện thoại.',
    action: editDetails,
  },
  E2002: {
    title: 'Thông tin khác với tài khoản Kakao',
    body: 'Không thể xác thực vì thông tin cần xác nhận khác với tài khoản Kakao. Vui lòng kiểm tra thông tin đã đăng ký trên KakaoTalk rồi nhập lại.',
    action: editDetails,
    causes: {
      personMismatch: {
        title: 'Kiểm tra họ tên, số điện thoại và ngày sinh',
        body: 'Không thể xác thực vì thông tin đã nhập khác với tài khoản Kakao. Vui lòng nhập đúng như thông tin đã đăng ký.',
        action: editDetails,
      },
      ciMismatch: {
        title: 'Danh tính khác với tài khoản Kakao',
        body: 'Danh tính đã đăng ký trên trang web này khác với tài khoản Kakao. Vui lòng kiểm tra xem đó có phải tài khoản của bạn không. Nếu đúng, vui lòng liên hệ bộ phận hỗ trợ.',
        action: contact,
      },
    },
  },
  E2003: requestNotFound,
  E2004: {
    title: 'Yêu cầu chỉ gửi được một lần',
    body: 'Không thể gửi lại cùng một yêu cầu. Vui lòng kiểm tra xem KakaoTalk đã nhận được yêu cầu chưa rồi thử lại.',
    action: tryAgain,
  },
  E2005: {
    title: 'Không thể dùng tài khoản Kakao này',
    body: 'Không thể xác thực bằng tài khoản Kakao đang tạm ngưng, bị hạn chế, được bảo vệ hoặc đã đóng. Vui lòng kiểm tra tài khoản hoặc liên hệ bộ phận hỗ trợ nếu cần.',
    action: contact,
  },
  E2006: {
    title: 'Chữ ký chưa hoàn tất',
    body: 'Vui lòng hoàn tất việc ký trên KakaoTalk rồi thử lại.',
    action: tryAgain,
  },
  E2007: {
    title: 'Yêu cầu xác thực đã hết thời gian',
    body: 'Việc xác thực chưa hoàn tất trong thời gian quy định. Vui lòng bắt đầu lại.',
    action: startAgain,
  },
  E2008: {
    title: 'Không thể xác nhận chữ ký',
    body: 'Bạn đã ký trên KakaoTalk nhưng trang web này không xác nhận được kết quả. Xin lỗi vì sự bất tiện này, vui lòng bắt đầu lại.',
    action: startAgain,
  },
  E2009: {
    title: 'Không gửi được tin nhắn KakaoTalk',
    body: 'Có thể tin nhắn thông báo (“알림톡”) của kênh đã bị chặn. Trên KakaoTalk, vui lòng mở cuộc trò chuyện của kênh đó, bật nhận tin ở phía trên rồi bắt đầu lại.',
    action: unblockChannel,
  },
  E2010: {
    title: 'Bạn cần có chứng thư KakaoTalk',
    body: 'Trên KakaoTalk, vui lòng chọn “더보기 > 지갑 > 인증서 발급받기” (Xem thêm, Ví, Cấp chứng thư) để được cấp rồi bắt đầu lại. Bạn cũng có thể dùng tin nhắn hướng dẫn từ kênh Ví KakaoTalk.',
    action: issueCertificate,
  },
  E2011: {
    title: 'Không có chứng thư KakaoTalk hợp lệ',
    body: 'Bạn có từ hai tài khoản Kakao nhưng chưa có chứng thư hợp lệ. Trên KakaoTalk, vui lòng chọn “더보기 > 지갑 > 인증서 발급받기” (Xem thêm, Ví, Cấp chứng thư) để được cấp rồi bắt đầu lại.',
    action: issueCertificate,
  },
  E2012: {
    title: 'Không thể chuẩn bị tài liệu để ký',
    body: 'Trang web này gặp lỗi khi chuẩn bị tài liệu. Vui lòng bắt đầu lại.',
    action: startAgain,
  },
  E2013: {
    title: 'Đã hết thời gian xác nhận chữ ký',
    body: 'Bạn đã ký trên KakaoTalk nhưng trang web này không kịp xác nhận. Xin lỗi vì sự bất tiện này, vui lòng bắt đầu lại.',
    action: startAgain,
  },
  E2017: {
    title: 'Không nhận được thông tin người ký',
    body: 'Bạn đã ký trên KakaoTalk nhưng trang web này không kịp nhận thông tin. Xin lỗi vì sự bất tiện này, vui lòng bắt đầu lại.',
    action: startAgain,
  },
  E2018: {
    title: 'Không thể xác nhận thông tin người ký',
    body: 'Bạn đã ký trên KakaoTalk nhưng trang web này không thể nhận lại thông tin. Xin lỗi vì sự bất tiện này, vui lòng bắt đầu lại.',
    action: startAgain,
  },
  E2019: {
    title: 'Chữ ký chưa được xác nhận',
    body: 'Trang web này gặp lỗi khi xác nhận chữ ký. Vui lòng thử lại.',
    action: tryAgain,
  },
  E3001: siteProblem,
  E3002: siteProblem,
  E3003: siteProblem,
  E3004: siteProblem,
  E9001: siteProblem,
}

export const window: UserTexts<'window'> = {
  E0001: {
    title: 'Đã xảy ra lỗi tạm thời',
    body: 'Đã xảy ra lỗi khi xử lý xác thực KakaoTalk. Vui lòng bắt đầu lại.',
    action: startAgain,
  },
  E1001: wrongDetails,
  E1002: siteProblem,
  E1004: siteProblem,
  E1005: siteProblem,
  E1007: siteProblem,
  E1008: {
    title: 'Đã hết lượt làm mới hoặc gửi yêu cầu',
    body: 'Bạn đã dùng hết số lượt làm mới hoặc gửi yêu cầu xác thực. Hãy bắt đầu lại để tạo yêu cầu mới.',
    action: startAgain,
  },
  E2003: requestNotFound,
  E2020: {
    title: 'Yêu cầu này không còn hiệu lực',
    body: 'Yêu cầu xác thực đã hết hạn. Hãy bắt đầu lại để tạo yêu cầu mới.',
    action: startAgain,
  },
  E3002: siteProblem,
  E3003: siteProblem,
  E8001: {
    title: 'Đã xảy ra lỗi không xác định',
    body: 'Không thể hoàn tất việc xác thực vì cửa sổ xác thực gặp lỗi. Vui lòng bắt đầu lại.',
    action: startAgain,
  },
  E8002: {
    title: 'Thiết bị hoặc trình duyệt không được hỗ trợ',
    body: 'Cửa sổ xác thực mở được bằng trình duyệt mới nhất trên máy tính hoặc máy tính bảng. Vui lòng cập nhật trình duyệt hoặc đổi thiết bị. Nếu vẫn không được, có thể địa chỉ đã sai: vui lòng bắt đầu lại từ trang ban đầu.',
    action: updateBrowser,
    causes: {
      oldBrowser: {
        title: 'Vui lòng cập nhật trình duyệt',
        body: 'Trình duyệt này không mở được cửa sổ xác thực. Vui lòng cài trình duyệt mới nhất rồi thử lại.',
        action: updateBrowser,
      },
      mobile: {
        title: 'Không thể mở trên điện thoại',
        body: 'Cửa sổ xác thực mở được trên máy tính hoặc máy tính bảng. Vui lòng mở trang này trên thiết bị đó.',
        action: useComputer,
      },
      wrongUrl: {
        title: 'Địa chỉ không đúng',
        body: 'Không thể mở cửa sổ xác thực từ địa chỉ này. Vui lòng quay lại trang ban đầu và bắt đầu lại.',
        action: startAgain,
      },
    },
  },
  E8003: {
    title: 'Không thể bắt đầu xác thực',
    body: 'Không thể tiếp tục vì yêu cầu xác thực chưa được tạo. Vui lòng bắt đầu lại.',
    action: startAgain,
  },
  E8004: {
    title: 'Đã hết thời gian xác thực',
    body: 'Yêu cầu đã hết hiệu lực trước khi việc xác thực hoàn tất. Vui lòng bắt đầu lại.',
    action: startAgain,
  },
  E8005: {
    title: 'Mã hoặc ký tự không khớp hai lần',
    body: 'Không thể tiếp tục lần xác thực bằng mã QR này. Vui lòng dùng số điện thoại hoặc bắt đầu lại với mã QR.',
    action: usePhone,
  },
}

export const login: UserTexts<'login'> = {
  KOE116: siteProblem,
  KOE216: siteProblem,
  KOE217: {
    title: 'Xác thực KakaoTalk chưa hoàn tất',
    body: 'Đã xảy ra lỗi khi xác thực trên KakaoTalk. Vui lòng bắt đầu lại.',
    action: startAgain,
  },
  TALK_NOT_LINKED: {
    title: 'Tài khoản chưa liên kết với KakaoTalk',
    body: 'Không thể xác thực vì tài khoản Kakao này chưa được dùng trên KakaoTalk. Vui lòng kiểm tra xem có đúng tài khoản bạn dùng trên KakaoTalk không, hoặc liên hệ bộ phận hỗ trợ nếu cần.',
    action: contact,
  },
  REQUEST_EXPIRED: {
    title: 'Đã hết thời gian đăng nhập',
    body: 'Yêu cầu đã hết hạn vì việc xác thực chưa hoàn tất trong 5 phút. Vui lòng bắt đầu lại.',
    action: startAgain,
  },
  ALREADY_COMPLETED: {
    title: 'Yêu cầu này đã hoàn tất',
    body: 'Việc xác thực này đã kết thúc. Nếu bạn chưa đăng nhập được, vui lòng bắt đầu lại.',
    action: startAgain,
  },
  TALK_TOO_OLD: {
    title: 'Vui lòng cập nhật KakaoTalk',
    body: 'Cần KakaoTalk phiên bản 10.0.0 trở lên để xác thực. Vui lòng cập nhật KakaoTalk rồi bắt đầu lại.',
    action: updateKakaoTalk,
  },
  CHANNEL_BLOCKED: {
    title: 'Kênh gửi yêu cầu đang bị chặn',
    body: 'Bạn đang tắt nhận tin nhắn thông báo (“알림톡”) của kênh này. Trên KakaoTalk, vui lòng mở cuộc trò chuyện của kênh, bật nhận tin ở phía trên rồi bắt đầu lại.',
    action: unblockChannel,
  },
}

const signingNotDone = {
  title: 'Việc xác thực chưa hoàn tất',
  body: 'Vui lòng hoàn tất việc xác thực trên KakaoTalk rồi thử lại.',
  action: tryAgain,
} satisfies UserText

const signingTooLate = {
  title: 'Đã hết thời gian xác thực',
  body: 'Việc xác thực chưa hoàn tất trong 5 phút. Vui lòng bắt đầu lại.',
  action: startAgain,
} satisfies UserText

const keyExpired = {
  title: 'Xác thực đã hết hiệu lực',
  body: 'Lần xác thực trước không còn dùng được. Vui lòng xác thực lại từ đầu.',
  action: startAgain,
} satisfies UserText

const notReadyToSign = {
  title: 'Cần xác thực lại để ký',
  body: 'Không thể ký vì chưa có lần xác thực trước hoặc lần đó không còn dùng được. Vui lòng xác thực lại từ đầu.',
  action: startAgain,
  causes: {
    noKeyPair: {
      title: 'Cần xác thực trước khi ký',
      body: 'Thiết bị này chưa sẵn sàng để ký. Vui lòng xác thực từ đầu.',
      action: startAgain,
    },
    invalidSession: {
      title: 'Không kiểm tra được việc xác thực',
      body: 'Không thể ký vì không kiểm tra được trạng thái xác thực. Vui lòng thử lại.',
      action: tryAgain,
    },
    expiredSession: {
      title: 'Đã hết thời gian ký',
      body: 'Không thể ký vì bạn đã xác thực quá lâu. Vui lòng xác thực lại từ đầu.',
      action: startAgain,
    },
  },
} satisfies UserTexts<'android'>['ClientErrorCause.IllegalState']

export const android: UserTexts<'android'> = {
  'ApiErrorCause.SigningIsNotCompleted': signingNotDone,
  'ApiErrorCause.InvalidTransaction': signingTooLate,
  'ApiErrorCause.TransactionHasExpired': keyExpired,
  'ClientErrorCause.IllegalState': notReadyToSign,
}

export const ios: UserTexts<'ios'> = {
  'ApiFailureReason.SigningIsNotCompleted': signingNotDone,
  'ApiFailureReason.InvalidTransaction': signingTooLate,
  'ApiFailureReason.TransactionHasExpired': keyExpired,
  'ClientFailureReason.IllegalState': notReadyToSign,
}

export const client: UserTexts<'client'> = {
  CANCELLED: {
    title: 'Bạn đã hủy xác thực',
    body: 'Việc xác thực chưa hoàn tất. Bạn có thể bắt đầu lại bất cứ lúc nào.',
    action: startAgain,
  },
  DECLINED: {
    title: 'Bạn đã từ chối trên KakaoTalk',
    body: 'Việc xác thực chưa hoàn tất vì bạn chưa ký. Bạn có thể bắt đầu lại bất cứ lúc nào.',
    action: startAgain,
  },
  NEVER_RETURNED: {
    title: 'Chưa nhận được kết quả xác thực',
    body: 'Cửa sổ xác thực không trả về kết quả nên không rõ việc xác thực đã hoàn tất chưa. Vui lòng bắt đầu lại.',
    action: startAgain,
  },
  RETURNED_EMPTY: {
    title: 'Không có kết quả xác thực',
    body: 'Bạn đã quay lại từ cửa sổ xác thực nhưng không có kết quả. Vui lòng bắt đầu lại.',
    action: startAgain,
  },
  POPUP_BLOCKED: {
    title: 'Cửa sổ xác thực không mở được',
    body: 'Trình duyệt đã chặn cửa sổ mới. Vui lòng cho phép trang web này mở cửa sổ bật lên rồi thử lại.',
    action: tryAgain,
  },
  SDK_NOT_LOADED: {
    title: 'Không tải được cửa sổ xác thực',
    body: 'Mạng hoặc một tiện ích của trình duyệt, chẳng hạn trình chặn quảng cáo, có thể đã chặn. Vui lòng cho phép trên trang web này rồi thử lại.',
    action: tryAgain,
  },
  NETWORK_LOST: {
    title: 'Mất kết nối mạng',
    body: 'Vui lòng kiểm tra kết nối mạng rồi thử lại.',
    action: tryAgain,
  },
  SERVICE_UNREACHABLE: {
    title: 'Dịch vụ không phản hồi',
    body: 'Dịch vụ xác thực KakaoTalk hiện không phản hồi. Vui lòng thử lại sau giây lát.',
    action: tryAgain,
  },
  SIGNER_MISMATCH: {
    title: 'Người xác thực không khớp',
    body: 'Người vừa xác thực không phải là người mà dịch vụ này chờ đợi. Vui lòng bắt đầu lại bằng thông tin của chính bạn.',
    action: startAgain,
  },
  TOO_MANY_REQUESTS: {
    title: 'Quá nhiều yêu cầu',
    body: 'Đã yêu cầu xác thực quá nhiều lần trong thời gian ngắn. Vui lòng đợi một lát rồi thử lại.',
    action: tryAgain,
  },
  SIGNATURE_MISMATCH: {
    title: 'Chữ ký không khớp',
    body: 'Nội dung đã ký khác với nội dung được yêu cầu. Chữ ký này không được sử dụng. Vui lòng bắt đầu lại.',
    action: startAgain,
  },
  UNKNOWN_CODE: {
    title: 'Không thể hoàn tất việc xác thực',
    body: 'Đã xảy ra lỗi ngoài dự kiến. Vui lòng bắt đầu lại. Nếu vẫn gặp lỗi, vui lòng báo cho bộ phận hỗ trợ.',
    action: startAgain,
  },
}

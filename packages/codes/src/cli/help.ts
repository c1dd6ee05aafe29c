export const help = `Every error code of the KakaoTalk Certification service. Not a Kakao product.

Usage
  kakao-cert-codes explain CODE      what the code means on every surface that has it
  kakao-cert-codes explain WORDS     the same as search, when WORDS are no code
  kakao-cert-codes search WORDS      codes whose name or texts, Korean or English, have all the words
  kakao-cert-codes list              every code

Options
  --surface NAME   rest, window, login, android, ios or client
  --locale NAME    ko or en (default: from LC_ALL or LANG, else en)
  --json           for programs
  --help           this text
  --version        the version

Examples
  kakao-cert-codes explain E2008
  kakao-cert-codes explain E1001 --surface window --locale ko
  kakao-cert-codes search 만료`

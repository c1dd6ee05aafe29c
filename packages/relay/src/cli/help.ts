export const help = `Looks after a relay for the KakaoTalk Certification service. Not a Kakao product.

Usage
  kakao-cert doctor [options]   asks a service whether it takes your configuration, and says what to mend

It sends a ping, prepares a transaction for a person who does not exist (nobody gets a message), and opens the addresses
that the window leads back to.

Options
  --upstream URL     https://cert-sign.kakao.com, its test host, or a sandbox (KAKAO_CERT_UPSTREAM)
  --settle-id ID     settlement ID of the contract (KAKAO_CERT_SETTLE_ID)
  --product CODE     product code of K1100 in the contract, such as K1100T (KAKAO_CERT_PRODUCT)
  --redirect URL     where the window leads back to; may be given several times
  --wire FILE        names on the REST wire that differ, as JSON
  --env-file FILE    reads variables from a file
  --locale NAME      ko or en (default: from LC_ALL or LANG, else en)
  --json             for programs
  --help             this text
  --version          the version

The two REST API keys come from the environment only, where no list of processes shows them:
  KAKAO_CERT_DEALER_KEY, KAKAO_CERT_INSTITUTION_KEY

Ends with 0 where no problem was found, 1 where one was, 2 where it was wrongly called.

Example, with a sandbox on port 4100
  KAKAO_CERT_DEALER_KEY=sandbox-rest-key-dealer KAKAO_CERT_INSTITUTION_KEY=sandbox-rest-key-bank \\
    kakao-cert doctor --upstream http://localhost:4100 --settle-id SANDBOX-BANK --product K1100T`

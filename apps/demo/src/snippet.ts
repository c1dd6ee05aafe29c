/** The lines that embed the window: shown on the page, and in the README. */
export const snippet = `const [isOpen, setIsOpen] = useState(false)

<KakaoCertProvider endpoint="/cert" settleId="SANDBOX-BANK" locale={ko}>
  <button onClick={() => setIsOpen(true)}>카카오톡으로 서명하기</button>
  <KakaoCertWindow
    request={{ title: '통장 개설 동의', signData: '통장 개설에 동의합니다.' }}
    open={isOpen}
    onOpenChange={setIsOpen}
    onComplete={({ txId }) => console.log(txId)}
  />
</KakaoCertProvider>`

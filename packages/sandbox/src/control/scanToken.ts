/** What a QR code of a sandbox says to a phone; throws when it is of something else. */
export const scanToken = (qrText: string): string => {
  const token = URL.canParse(qrText) ? new URL(qrText).searchParams.get('scan') : null
  if (token === null) throw new Error(`This is not what a QR code of a sandbox says: ${qrText}`)
  return token
}

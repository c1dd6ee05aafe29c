/** Id of the control that opens a request, which gets the focus back. */
export const openerId = (sessionId: string): string => `open-${sessionId}`

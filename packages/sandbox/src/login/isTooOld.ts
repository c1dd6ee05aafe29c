const leastMajor = 10

/** Whether a version of KakaoTalk, such as 9.9.5, is older than the 10.0.0 that certification login needs. */
export const isTooOld = (talkVersion: string): boolean => Number(talkVersion.split('.')[0]) < leastMajor

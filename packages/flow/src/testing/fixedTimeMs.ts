/** The time at which every fixture stands: noon of 2 March 2026 in Korea. */
export const fixedTimeMs = Date.UTC(2026, 2, 2, 3)

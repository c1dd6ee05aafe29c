/** Every process that is running for us, so that an interrupt can end all of them. */
export const children = new Set()

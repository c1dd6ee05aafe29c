const pad = (part: number) => String(part).padStart(2, '0')

/** A time as a `datetime-local` input has it, in the browser's time zone. */
export const toLocalInput = (timeMs: number): string => {
  const date = new Date(timeMs)
  const day = [date.getFullYear(), pad(date.getMonth() + 1), pad(date.getDate())].join('-')
  return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(pad).join(':')}`
}

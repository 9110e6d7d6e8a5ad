/** Path of a Chromium; null, after a line that says how to get one, when there is none and none can be installed. */
export function setUpChromium(): string | null

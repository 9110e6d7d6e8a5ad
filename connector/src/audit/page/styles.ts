import { stylesWith } from '../../page/styles.ts'

export const styles = stylesWith(new URL('./styles/findings.css', import.meta.url))

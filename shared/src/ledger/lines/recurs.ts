import type { ContractLine } from '../../model/contract-line.ts'

/** What is paid once, or beyond a commitment, is no recurring revenue. */
export const recurs = ({ kind }: ContractLine): boolean => kind === 'recurring' || kind === 'committed_usage'

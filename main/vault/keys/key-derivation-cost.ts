import type { KeyDerivationCost } from '../../../shared/vault-messages.ts'

/**
 * What a new slot is written with: Argon2id, 3 passes over 256 MiB, about one second on two cores (security.md 3.6).
 */
export const COST_FOR_WRITING: KeyDerivationCost = { passes: 3, memoryKiB: 256 * 1024 }

/**
 * Security: a header is attacker-controlled input. Costs below these bounds would make guessing cheap, costs above
 * would freeze the machine; both are refused before any derivation runs.
 */
export const COST_BOUNDS = {
  passes: { min: 3, max: 10 },
  memoryKiB: { min: 64 * 1024, max: 1024 * 1024 },
} as const

import sodium from 'libsodium-wrappers-sumo'

await sodium.ready

/** libsodium, ready to use: every key operation of the vault goes through it. */
export { sodium }

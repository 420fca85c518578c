/** Whether passwords and tokens are shown. Nothing remembers it: after a reload they are hidden again. */
import { signal } from '@preact/signals'

export const showsSecrets = signal(false)

/** How the five services are set up. Times are seconds. */

export interface Settings {
  readonly fluencyBox: {
    /** Life of an access token. Default: 60. */
    readonly accessTokenSeconds: number
    /** Life of a refresh token. Default: 86 400, one day. */
    readonly refreshTokenSeconds: number
    /** Life of the link in a password reset mail. Default: 1 800. */
    readonly resetLinkSeconds: number
    /** How many wrong passwords in a row lock an account. Default: 5. */
    readonly lockAfterFailures: number
  }
  readonly nwapp: {
    /** Life of an access token. Default: 86 400, one day. */
    readonly accessTokenSeconds: number
    /** Life of a refresh token. Default: 1 209 600, 14 days. */
    readonly refreshTokenSeconds: number
    /** How long a new account works before its e-mail address has to be verified. Default: 86 400. */
    readonly verifyWithinSeconds: number
  }
  readonly thunder: {
    /** The application key that callers sign in with. Default: `admin` and `admin`. */
    readonly applicationName: string
    readonly applicationSecret: string
  }
  readonly notes: {
    /** Life of an access token, the `valid_for` of a reply. Default: 7 200. */
    readonly accessTokenSeconds: number
    /** Life of a refresh token. Default: 2 592 000, 30 days. */
    readonly refreshTokenSeconds: number
  }
  readonly fittrackee: {
    /** Life of an access token. Default: 2 592 000, 30 days. */
    readonly accessTokenSeconds: number
    /** Whether anybody may register. Default: true. */
    readonly registration: boolean
  }
}

const day = 86_400

const defaults: Settings = {
  fluencyBox: { accessTokenSeconds: 60, refreshTokenSeconds: day, resetLinkSeconds: 1_800, lockAfterFailures: 5 },
  nwapp: { accessTokenSeconds: day, refreshTokenSeconds: 14 * day, verifyWithinSeconds: day },
  thunder: { applicationName: 'admin', applicationSecret: 'admin' },
  notes: { accessTokenSeconds: 7_200, refreshTokenSeconds: 30 * day },
  fittrackee: { accessTokenSeconds: 30 * day, registration: true },
}

/** Changes to some settings of some services. */
export type SettingsChanges = { readonly [Part in keyof Settings]?: Partial<Settings[Part]> }

/** The settings with some of them changed; by default those that every service starts with. */
export function changedSettings(changes: SettingsChanges = {}, settings: Settings = defaults): Settings {
  return {
    fluencyBox: { ...settings.fluencyBox, ...changes.fluencyBox },
    nwapp: { ...settings.nwapp, ...changes.nwapp },
    thunder: { ...settings.thunder, ...changes.thunder },
    notes: { ...settings.notes, ...changes.notes },
    fittrackee: { ...settings.fittrackee, ...changes.fittrackee },
  }
}

// Generated from the contract by `npm run generate`. Do not edit.

export interface paths {
    readonly "/_mock/v1/reset": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Begin anew
         * @description Takes the services back to the state at the start of the server: the accounts of its seed and no others, no mail, no
         *     faults, an empty journal, the real time. Tokens that were issued before are worthless. A world with a name is thrown
         *     away; the next call that names it finds a new one.
         */
        readonly post: operations["mockReset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/presets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List presets
         * @description The states that come with the mocks.
         */
        readonly get: operations["mockListPresets"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/presets/{preset}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The preset's name.
                 * @example expired-session
                 */
                readonly preset: components["schemas"]["Name"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take a preset
         * @description Begins anew with the accounts of the preset. Those who are signed in there have their tokens in the reply. The
         *     password of everybody is `analytical-engine`.
         */
        readonly post: operations["mockApplyPreset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/seed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Begin anew with a seed
         * @description Begins anew with the accounts and settings of a seed, as `--seed` does. What is wrong with a seed is told with the
         *     line that it stands in, and nothing changes. A reset goes back to the seed of the server.
         */
        readonly put: operations["mockSeed"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/snapshots": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List snapshots
         * @description The snapshots of this world, oldest first. They outlive a reset, but not the server.
         */
        readonly get: operations["mockListSnapshots"];
        readonly put?: never;
        /**
         * Take a snapshot
         * @description Keeps accounts, tokens, mails, settings, outages and the time under a name. A snapshot of the same name is replaced.
         *     50 are kept at most.
         */
        readonly post: operations["mockTakeSnapshot"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/snapshots/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The snapshot's name.
                 * @example after-sign-up
                 */
                readonly name: components["parameters"]["Snapshot"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a snapshot
         * @description Forgets a snapshot.
         */
        readonly delete: operations["mockDeleteSnapshot"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/snapshots/{name}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The snapshot's name.
                 * @example after-sign-up
                 */
                readonly name: components["parameters"]["Snapshot"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Go back to a snapshot
         * @description Everything is as it was when the snapshot was taken, the time too: tokens that were good are good again. The journal
         *     and the faults stay as they are.
         */
        readonly post: operations["mockRestoreSnapshot"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/state": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Export the state
         * @description What a snapshot holds, as a document to keep or to hand on. It holds tokens and hashes of passwords, and for Thunder,
         *     which stores them so, the passwords themselves.
         */
        readonly get: operations["mockExportState"];
        /**
         * Import a state
         * @description Goes back to a state that was exported, here or elsewhere.
         */
        readonly put: operations["mockImportState"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read settings
         * @description How the services are set up. Times are seconds.
         */
        readonly get: operations["mockGetSettings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change settings
         * @description Changes the named settings from now on; the others stay.
         */
        readonly patch: operations["mockChangeSettings"];
        readonly trace?: never;
    };
    readonly "/_mock/v1/services/{service}/users": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The slug of a service.
                 * @example notes
                 */
                readonly service: components["parameters"]["Service"];
            };
            readonly cookie?: never;
        };
        /**
         * List users
         * @description The accounts of a service, oldest first, and how many fit.
         */
        readonly get: operations["mockListUsers"];
        readonly put?: never;
        /**
         * Create a user
         * @description Puts an account in place as if its owner had signed up, without the service's checks of a form. Fields that are left
         *     out have their defaults. Without a `password` the account gets one; this reply is the only one that ever shows it.
         */
        readonly post: operations["mockCreateUser"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/services/{service}/users/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The slug of a service.
                 * @example notes
                 */
                readonly service: components["parameters"]["Service"];
                /**
                 * @description The account's `id`, as lists of users have it.
                 * @example 1
                 */
                readonly id: components["parameters"]["UserId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read a user
         * @description One account of a service.
         */
        readonly get: operations["mockGetUser"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a user
         * @description Removes an account.
         */
        readonly delete: operations["mockDeleteUser"];
        readonly options?: never;
        readonly head?: never;
        /**
         * Change a user
         * @description Changes the named fields of an account, its password among them; the others stay.
         */
        readonly patch: operations["mockChangeUser"];
        readonly trace?: never;
    };
    readonly "/_mock/v1/services/{service}/users/{id}/tokens": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The slug of a service.
                 * @example notes
                 */
                readonly service: components["parameters"]["Service"];
                /**
                 * @description The account's `id`, as lists of users have it.
                 * @example 1
                 */
                readonly id: components["parameters"]["UserId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sign a user in
         * @description Issues tokens without a password, for tests that begin signed in. Thunder has no tokens; there this is a 400.
         */
        readonly post: operations["mockSignIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/services/{service}/users/{id}/expire-access-tokens": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The slug of a service.
                 * @example notes
                 */
                readonly service: components["parameters"]["Service"];
                /**
                 * @description The account's `id`, as lists of users have it.
                 * @example 1
                 */
                readonly id: components["parameters"]["UserId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Expire a user's access tokens
         * @description From now on the service answers every access token that the account holds as one that has expired. Refresh tokens
         *     and tokens that are issued later stay good. Thunder has no tokens; there this is a 400.
         */
        readonly post: operations["mockExpireAccessTokens"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/services/{service}/expire-access-tokens": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The slug of a service.
                 * @example notes
                 */
                readonly service: components["parameters"]["Service"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Expire everybody's access tokens
         * @description The same for every account of the service: whoever is signed in has to renew. Thunder has no tokens; there this is a
         *     400.
         */
        readonly post: operations["mockExpireAllAccessTokens"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/services/{service}/expire-token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The slug of a service.
                 * @example notes
                 */
                readonly service: components["parameters"]["Service"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Expire a token
         * @description From now on the service answers this access or refresh token as one that has expired.
         */
        readonly post: operations["mockExpireToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/clock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the clock
         * @description The time that the services go by, and whether it stands still.
         */
        readonly get: operations["mockGetClock"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/clock/freeze": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Stop the clock
         * @description The time stands still from now on. It can still be set and advanced.
         */
        readonly post: operations["mockFreezeClock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/clock/resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let the clock run
         * @description The time goes on from where it stands.
         */
        readonly post: operations["mockResumeClock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/clock/set": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Set the clock
         * @description Sets the time, forward or back. A clock that runs goes on from there.
         */
        readonly post: operations["mockSetClock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/clock/advance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Move the clock forward
         * @description Moves the clock by which tokens, links and lockouts expire, for all services at once.
         */
        readonly post: operations["mockAdvanceClock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/clock/reset": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Back to the real time
         * @description The clock shows the machine's time again, and runs.
         */
        readonly post: operations["mockResetClock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/mail": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read mail, or wait for it
         * @description Every mail that the services sent, newest first. The newest 1000 are kept. With `waitMs` the reply to a list that
         *     would be empty is put off until a mail that fits arrives, or until the time is over.
         */
        readonly get: operations["mockListMail"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete all mail
         * @description Empties the mailbox. The links in the mails stay good.
         */
        readonly delete: operations["mockClearMail"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/mail/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The mail's `id`.
                 * @example 4f5a1c0e-0d6e-4d0e-9a53-0f7f5b7f4a10
                 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        /**
         * Read a mail
         * @description One mail.
         */
        readonly get: operations["mockGetMail"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a mail
         * @description Removes one mail. Its link stays good.
         */
        readonly delete: operations["mockDeleteMail"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/faults": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List faults
         * @description The faults that wait for calls, oldest first. A fault that has hit as often as it was to is gone.
         */
        readonly get: operations["mockListFaults"];
        readonly put?: never;
        /**
         * Add a fault
         * @description From now on the fault hits every call that fits `match`. The latencies of all faults that fit add up; of other
         *     effects, that of the newest fault hits.
         */
        readonly post: operations["mockAddFault"];
        /**
         * Mend everything
         * @description Removes all faults and ends all outages.
         */
        readonly delete: operations["mockClearFaults"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/faults/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The fault's `id`.
                 * @example 1
                 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Remove a fault
         * @description It hits no call any more.
         */
        readonly delete: operations["mockRemoveFault"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/outages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read outages
         * @description What is broken behind each service.
         */
        readonly get: operations["mockListOutages"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/outages/{service}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The slug of a service.
                 * @example notes
                 */
                readonly service: components["parameters"]["Service"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Break or mend what a service leans on
         * @description Changes the named switches of the service; the others stay.
         */
        readonly patch: operations["mockChangeOutage"];
        readonly trace?: never;
    };
    readonly "/_mock/v1/journal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the journal
         * @description The calls of the services, newest first, and how many fit. The newest 1000 are kept. Passwords and tokens are hidden
         *     unless they are asked for.
         */
        readonly get: operations["mockListCalls"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Empty the journal
         * @description Forgets all calls.
         */
        readonly delete: operations["mockClearJournal"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/journal/calls/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The call's `id`.
                 * @example 1
                 */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        /**
         * Read a call
         * @description One call, its request and its reply.
         */
        readonly get: operations["mockGetCall"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/journal/verify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Verify that calls were made
         * @description Counts the calls that fit, and answers 409 where they are too many or too few, with the calls that came nearest.
         *     With neither `exactly` nor `atLeast` nor `atMost`, one call has to be there.
         */
        readonly post: operations["mockVerifyCalls"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/journal/har": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Export the journal as HAR
         * @description The calls that fit as an HTTP Archive 1.2, which browsers' network panels and many tools open. Passwords and tokens
         *     are hidden unless they are asked for.
         */
        readonly get: operations["mockExportHar"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List worlds
         * @description The worlds that tests have made for themselves. A world is made by the first call that names it, with the header
         *     `X-Mock-Session` or the path prefix `/@<name>`, and goes when it is reset, or when nothing has named it for a while.
         */
        readonly get: operations["mockListSessions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/sessions/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The world's name.
                 * @example checkout-7
                 */
                readonly name: components["schemas"]["SessionName"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Throw a world away
         * @description Accounts, mail, journal and all else of it are gone.
         */
        readonly delete: operations["mockDeleteSession"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/v1/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Watch what happens
         * @description A stream of server-sent events, which ends when the world or the server does. The name of an event is its kind, its
         *     data JSON:
         *
         *     | event | data |
         *     | --- | --- |
         *     | `call` | a call of a service in one line: `id`, `at`, `service`, `operation`, `method`, `path`, `status`, `ms`, `violations` (their number), `faults` |
         *     | `mail` | `id`, `service`, `to`, `subject` |
         *     | `clock` | `now`, `frozen` |
         *     | `faults` | nothing: faults or outages have changed |
         *     | `state` | `change`: `reset`, `seed`, `restore`, `snapshots`, `users`, `tokens`, `mail`, `journal` or `settings` |
         *
         *     A reader that falls far behind is cut off, and can read the lists anew.
         */
        readonly get: operations["mockStreamEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The name of a world. */
        readonly SessionName: string;
        /** @description An error of the mock server itself (RFC 9457). */
        readonly Problem: {
            /**
             * Format: uri-reference
             * @description Always `about:blank`.
             */
            readonly type: string;
            /** @description What is wrong. */
            readonly title: string;
            /** @description The HTTP status. */
            readonly status: number;
            /** @description Of a seed or an import that is wrong: the line. */
            readonly line?: number;
        };
        /** @description A name that people give. */
        readonly Name: string;
        /**
         * @description A service.
         * @enum {string}
         */
        readonly Slug: "fluency-box" | "nwapp" | "thunder" | "notes" | "fittrackee";
        /** @description Somebody who is signed in. */
        readonly SignedIn: {
            readonly service: components["schemas"]["Slug"];
            /** @description The account's id. */
            readonly userId: string;
            /** @description Opens the service while it is good. */
            readonly accessToken: string;
            /** @description Renews the session; null where the service has no such tokens. */
            readonly refreshToken: string | null;
        };
        /** @description How the services are set up. Times are seconds. */
        readonly Settings: {
            /** @description Fluency Box. */
            readonly "fluency-box"?: {
                /** @description Life of an access token. Default: 60. */
                readonly accessTokenSeconds?: number;
                /** @description Life of a refresh token. Default: 86 400. */
                readonly refreshTokenSeconds?: number;
                /** @description Life of a password reset link. Default: 1 800. */
                readonly resetLinkSeconds?: number;
                /** @description Wrong passwords in a row that lock an account. Default: 5. */
                readonly lockAfterFailures?: number;
            };
            /** @description NWApp. */
            readonly nwapp?: {
                /** @description Life of an access token. Default: 86 400. */
                readonly accessTokenSeconds?: number;
                /** @description Life of a refresh token. Default: 1 209 600. */
                readonly refreshTokenSeconds?: number;
                /** @description How long an account works unverified. Default: 86 400. */
                readonly verifyWithinSeconds?: number;
            };
            /** @description Thunder. */
            readonly thunder?: {
                /** @description Name of the application key. Default: admin. */
                readonly applicationName?: string;
                /** @description Secret of the application key. Default: admin. */
                readonly applicationSecret?: string;
            };
            /** @description Notes. */
            readonly notes?: {
                /** @description Life of an access token. Default: 7 200. */
                readonly accessTokenSeconds?: number;
                /** @description Life of a refresh token. Default: 2 592 000. */
                readonly refreshTokenSeconds?: number;
            };
            /** @description FitTrackee. */
            readonly fittrackee?: {
                /** @description Life of an access token. Default: 2 592 000. */
                readonly accessTokenSeconds?: number;
                /** @description Whether anybody may register. Default: true. */
                readonly registration?: boolean;
            };
        };
        /** @description What Fluency Box keeps of a user, apart from the password. */
        readonly FluencyBoxFields: {
            /** @description Unique in any case. */
            readonly email_address?: string;
            /** @description Unique in any case. */
            readonly user_name?: string;
            /** @description By default empty. */
            readonly first_name?: string;
            /** @description By default empty. */
            readonly last_name?: string;
            /** @description By default empty. */
            readonly phone_number?: string;
            /** @description Whether wrong passwords have locked the account. Default: false. */
            readonly locked?: boolean;
        };
        /** @description An account of Fluency Box to start with. */
        readonly FluencyBoxUserForm: {
            /** @description In the clear. */
            readonly password: string;
        } & WithRequired<components["schemas"]["FluencyBoxFields"], "email_address" | "user_name">;
        /** @description What NWApp keeps of a user, apart from the password. */
        readonly NwappFields: {
            /** @description Unique in its exact case. */
            readonly email?: string;
            /** @description The first name. */
            readonly first_name?: string;
            /** @description The last name. */
            readonly last_name?: string;
            /** @description Default: null. */
            readonly middle_name?: string | null;
            /** @description Default: null, no group. */
            readonly group_membership_id?: number | null;
            /** @description Whether the mailed link has been opened. Default: true. */
            readonly verified?: boolean;
            /** @description Whether the time to verify has passed in vain. Default: false. */
            readonly locked?: boolean;
        };
        /** @description An account of NWApp to start with. */
        readonly NwappUserForm: {
            /** @description In the clear. */
            readonly password: string;
        } & WithRequired<components["schemas"]["NwappFields"], "email" | "first_name" | "last_name">;
        /** @description What Thunder keeps of a user, apart from the password. */
        readonly ThunderFields: {
            /** @description Unique in its exact case. */
            readonly email?: string;
            /** @description Whether the mailed link has been opened. Default: false. */
            readonly verified?: boolean;
            /** @description The UUID in the newest verification mail. Default: null, or a random one if the account is verified. */
            readonly verificationToken?: string | null;
            /** @description The application's own properties, of any JSON type. Default: none. */
            readonly properties?: {
                readonly [key: string]: unknown;
            };
        };
        /** @description An account of Thunder to start with. */
        readonly ThunderUserForm: {
            /** @description The text that the `password` header must repeat; null for an account that nobody can open. */
            readonly password: string | null;
        } & WithRequired<components["schemas"]["ThunderFields"], "email">;
        /** @description What Notes keeps of a user, apart from the password. */
        readonly NotesFields: {
            /** @description Unique in any case. */
            readonly username?: string;
            /** @description Unique in any case. */
            readonly email?: string;
            /** @description Whether the mailed link has been opened. Default: true. */
            readonly verified?: boolean;
        };
        /** @description An account of Notes to start with. */
        readonly NotesUserForm: {
            /** @description In the clear. */
            readonly password: string;
        } & WithRequired<components["schemas"]["NotesFields"], "username" | "email">;
        /** @description What FitTrackee keeps of a user, apart from the password. */
        readonly FittrackeeFields: {
            /** @description Unique in its exact case. */
            readonly username?: string;
            /** @description Unique in its exact case. */
            readonly email?: string;
            /** @description Whether the user administers the service. Default: false. */
            readonly admin?: boolean;
            /** @description Default: null. */
            readonly first_name?: string | null;
            /** @description Default: null. */
            readonly last_name?: string | null;
            /** @description Default: null. */
            readonly location?: string | null;
            /** @description Default: null. */
            readonly bio?: string | null;
            /** @description A day, as 1815-12-10. Default: null. */
            readonly birth_date?: string | null;
            /** @description Default: Europe/Paris. */
            readonly timezone?: string | null;
            /** @description Default: 0. */
            readonly nb_activities?: number;
            /** @description Default: 0. */
            readonly nb_sports?: number;
            /** @description Kilometres. Default: 0. */
            readonly total_distance?: number;
            /** @description H:MM:SS. Default: 0:00:00. */
            readonly total_duration?: string;
        };
        /** @description An account of FitTrackee to start with. */
        readonly FittrackeeUserForm: {
            /** @description In the clear. */
            readonly password: string;
        } & WithRequired<components["schemas"]["FittrackeeFields"], "username" | "email">;
        /** @description How a world begins. */
        readonly Seed: {
            readonly settings?: components["schemas"]["Settings"];
            /** @description Accounts, by service. */
            readonly users?: {
                /** @description Of Fluency Box. */
                readonly "fluency-box"?: readonly components["schemas"]["FluencyBoxUserForm"][];
                /** @description Of NWApp. */
                readonly nwapp?: readonly components["schemas"]["NwappUserForm"][];
                /** @description Of Thunder. */
                readonly thunder?: readonly components["schemas"]["ThunderUserForm"][];
                /** @description Of Notes. */
                readonly notes?: readonly components["schemas"]["NotesUserForm"][];
                /** @description Of FitTrackee. */
                readonly fittrackee?: readonly components["schemas"]["FittrackeeUserForm"][];
            };
        };
        /** @description A snapshot. */
        readonly Snapshot: {
            readonly name: components["schemas"]["Name"];
            /**
             * Format: date-time
             * @description When, by the clock of the mocks.
             */
            readonly takenAt: string;
        };
        /**
         * @description `down`: nothing can be read or written. `rejects`: reading works, each write is refused.
         * @enum {string}
         */
        readonly Database: "up" | "down" | "rejects";
        /**
         * @description `down`: no mail can be sent.
         * @enum {string}
         */
        readonly MailSwitch: "up" | "down";
        /** @description What is broken behind a service. */
        readonly Outage: {
            readonly database: components["schemas"]["Database"];
            readonly mail: components["schemas"]["MailSwitch"];
        };
        /** @description Everything that a world remembers. */
        readonly State: {
            /**
             * @description The version of this form.
             * @constant
             */
            readonly version: 1;
            /**
             * Format: date-time
             * @description The time of the world.
             */
            readonly takenAt: string;
            /** @description Whether the clock stood still. */
            readonly frozen: boolean;
            readonly settings: components["schemas"]["Settings"];
            /** @description What is broken behind the services, by service; what is left out works. */
            readonly outages: {
                readonly [key: string]: components["schemas"]["Outage"];
            };
            /** @description Accounts, tokens and mails. */
            readonly store: {
                /** @description The values of each collection, in the order in which they were added. */
                readonly collections: {
                    readonly [key: string]: readonly {
                        /** @description Its id. */
                        readonly id: string;
                        /** @description Plain data; bytes as an object with one member, `$bytes`, in base64. */
                        readonly value: {
                            readonly [key: string]: unknown;
                        };
                        /** @description Its unique keys, by index. */
                        readonly keys: {
                            readonly [key: string]: string;
                        };
                    }[];
                };
                /** @description How far each counter has counted. */
                readonly counters: {
                    readonly [key: string]: number;
                };
            };
        };
        /** @description An account of Fluency Box. */
        readonly FluencyBoxUser: {
            /** @description Its uid. */
            readonly id: string;
        } & WithRequired<components["schemas"]["FluencyBoxFields"], "email_address" | "user_name" | "first_name" | "last_name" | "phone_number" | "locked">;
        /** @description An account of NWApp. */
        readonly NwappUser: {
            /** @description Its number. */
            readonly id: string;
        } & WithRequired<components["schemas"]["NwappFields"], "email" | "first_name" | "last_name" | "middle_name" | "group_membership_id" | "verified" | "locked">;
        /** @description An account of Thunder. */
        readonly ThunderUser: {
            /** @description Names the account in this API. */
            readonly id: string;
        } & WithRequired<components["schemas"]["ThunderFields"], "email" | "verified" | "verificationToken" | "properties">;
        /** @description An account of Notes. */
        readonly NotesUser: {
            /** @description Its userid. */
            readonly id: string;
        } & WithRequired<components["schemas"]["NotesFields"], "username" | "email" | "verified">;
        /** @description An account of FitTrackee. */
        readonly FittrackeeUser: {
            /** @description Its number. */
            readonly id: string;
        } & WithRequired<components["schemas"]["FittrackeeFields"], "username" | "email" | "admin" | "first_name" | "last_name" | "location" | "bio" | "birth_date" | "timezone" | "nb_activities" | "nb_sports" | "total_distance" | "total_duration">;
        /** @description An account, by the field names of its service. Passwords are never shown. */
        readonly User: components["schemas"]["FluencyBoxUser"] | components["schemas"]["NwappUser"] | components["schemas"]["ThunderUser"] | components["schemas"]["NotesUser"] | components["schemas"]["FittrackeeUser"];
        /** @description Accounts, and how many there are. */
        readonly UserList: {
            /** @description The accounts that fit, oldest first. */
            readonly users: readonly components["schemas"]["User"][];
            /** @description How many fit, those over the limit too. */
            readonly total: number;
        };
        /**
         * @description An account to create: the fields of the service's form (`FluencyBoxUserForm`, `NwappUserForm`, `ThunderUserForm`,
         *     `NotesUserForm` or `FittrackeeUserForm`), where the password may be left out.
         */
        readonly NewUser: {
            readonly [key: string]: unknown;
        };
        /** @description A new account. */
        readonly CreatedUser: {
            readonly user: components["schemas"]["User"];
            /** @description The password in the clear, which is never shown again; null for a user of Thunder whom nobody can open. */
            readonly password: string | null;
        };
        /** @description Some fields of the service's form. */
        readonly UserChanges: {
            readonly [key: string]: unknown;
        };
        /** @description The tokens of a session that has just begun. */
        readonly IssuedTokens: {
            /** @description Opens the service. */
            readonly accessToken: string;
            /** @description Renews the session; null where the service has no such tokens. */
            readonly refreshToken: string | null;
        };
        /** @description What the clock shows. */
        readonly Clock: {
            /**
             * Format: date-time
             * @description The time that the services go by (ISO 8601).
             */
            readonly now: string;
            /** @description Whether it stands still. */
            readonly frozen: boolean;
            /** @description How far it is ahead of the machine's clock; negative if behind. */
            readonly offsetSeconds: number;
        };
        /** @description A length of time. The units add up; parts of a unit count. */
        readonly Advance: {
            /** @description Weeks. */
            readonly weeks?: number;
            /** @description Days of 24 hours. */
            readonly days?: number;
            /** @description Hours. */
            readonly hours?: number;
            /** @description Minutes. */
            readonly minutes?: number;
            /** @description Seconds. */
            readonly seconds?: number;
            /** @description Milliseconds. */
            readonly milliseconds?: number;
            /** @description ISO 8601, such as `PT20M`; months and years go by the calendar (UTC). */
            readonly duration?: string;
        };
        /** @description A mail that a service sent. */
        readonly Mail: {
            /**
             * Format: uuid
             * @description Names this mail.
             */
            readonly id: string;
            /** @description The service that sent it. */
            readonly service: string;
            /** @description The recipient. */
            readonly to: string;
            /** @description The sender. */
            readonly from: string;
            /** @description The subject. */
            readonly subject: string;
            /** @description The headers of the message (RFC 5322), by their names in lower case. */
            readonly headers: {
                readonly [key: string]: string;
            };
            /** @description The mail as plain text, the link on a line of its own. */
            readonly text: string;
            /** @description The mail as an HTML document. */
            readonly html: string;
            /** @description Absolute URLs on this server, which do what they do for a user when they are opened. */
            readonly links: readonly string[];
            /**
             * Format: date-time
             * @description When it was sent, by the clock of the mocks.
             */
            readonly sentAt: string;
        };
        /** @description Mails, newest first. */
        readonly MailList: {
            /** @description The mails that fit. */
            readonly mail: readonly components["schemas"]["Mail"][];
        };
        /** @description Which calls a fault hits; by default every call. */
        readonly FaultMatch: {
            readonly service?: components["schemas"]["Slug"];
            /** @description An operationId of the contract, as notesLogin. */
            readonly operation?: string;
            /** @description An HTTP method, in any case. */
            readonly method?: string;
            /** @description Only calls whose reply would have this status. The service has done its work by then. */
            readonly status?: number;
        };
        /** @description The call takes longer, either by `ms` or by a time from `minMs` to `maxMs` that is drawn for each call. */
        readonly Latency: {
            /**
             * @description A latency.
             * @constant
             */
            readonly type: "latency";
            /** @description Milliseconds of real time. */
            readonly ms?: number;
            /** @description Least milliseconds. */
            readonly minMs?: number;
            /** @description Most milliseconds. */
            readonly maxMs?: number;
        };
        /** @description The documented reply of this key. Operations that do not document it are not hit. */
        readonly ExampleReply: {
            /**
             * @description A documented reply.
             * @constant
             */
            readonly type: "example";
            /** @description The key of an example, as email_taken. */
            readonly example: string;
        };
        /** @description Any reply, documented or not. */
        readonly AnyReply: {
            /**
             * @description Any reply.
             * @constant
             */
            readonly type: "reply";
            /** @description The status. */
            readonly status: number;
            /** @description Headers. Default: the content type of the body. */
            readonly headers?: {
                readonly [key: string]: string;
            };
            /** @description A text is sent as it is, any other value as JSON. Default: none. */
            readonly body?: unknown;
        };
        /**
         * @description `request`, the default: the service never sees the call. `reply`: it has done its work, and its answer is lost.
         * @enum {string}
         */
        readonly FaultAt: "request" | "reply";
        /** @description No answer comes, ever. */
        readonly Hang: {
            /**
             * @description No answer.
             * @constant
             */
            readonly type: "hang";
            readonly at?: components["schemas"]["FaultAt"];
        };
        /**
         * @description The connection breaks without an answer. Browsers send such a call again by themselves where they had kept the
         *     connection from a call before; then it counts twice.
         */
        readonly Drop: {
            /**
             * @description A broken connection.
             * @constant
             */
            readonly type: "drop";
            readonly at?: components["schemas"]["FaultAt"];
        };
        /** @description The connection breaks in the middle of the reply's body. */
        readonly Cut: {
            /**
             * @description Half a body.
             * @constant
             */
            readonly type: "cut";
            /** @description How much of the body is sent. Default: half of it. */
            readonly bytes?: number;
        };
        /** @description What happens to a call. */
        readonly FaultEffect: components["schemas"]["Latency"] | components["schemas"]["ExampleReply"] | components["schemas"]["AnyReply"] | components["schemas"]["Hang"] | components["schemas"]["Drop"] | components["schemas"]["Cut"];
        /** @description A fault that waits for calls. */
        readonly Fault: {
            readonly match: components["schemas"]["FaultMatch"];
            readonly effect: components["schemas"]["FaultEffect"];
            /** @description It hits so many calls and goes. Default: null, until it is removed. */
            readonly times: number | null;
            /** @description How likely it hits a call that fits. Default: 1. */
            readonly probability: number;
            /** @description What the lots are drawn by: the same seed hits the same calls. Default: 1. */
            readonly seed: number;
            /** @description Names this fault. */
            readonly id: string;
            /** @description How many calls it has hit. */
            readonly hits: number;
            /** @description How many it will still hit; null without an end. */
            readonly remaining: number | null;
        };
        /** @description A fault to add. */
        readonly NewFault: {
            readonly match?: components["schemas"]["FaultMatch"];
            readonly effect: components["schemas"]["FaultEffect"];
            /** @description It hits so many calls and goes. Default: null, until it is removed. */
            readonly times?: number | null;
            /** @description How likely it hits a call that fits. Default: 1. */
            readonly probability?: number;
            /** @description What the lots are drawn by: the same seed hits the same calls. Default: 1. */
            readonly seed?: number;
        };
        /** @description A fault that hit a call. */
        readonly Hit: {
            /** @description The fault's id. */
            readonly id: string;
            /** @description The kind of its effect, as latency. */
            readonly effect: string;
        };
        /** @description What a message carried. */
        readonly Body: {
            /** @description Its media type; empty where none was told. */
            readonly mediaType: string;
            /** @description Bytes. */
            readonly size: number;
            /** @description The text; null where it is none, or where it cannot be shown without a secret. */
            readonly text: string | null;
            /** @description Whether only its beginning was kept. */
            readonly truncated: boolean;
        };
        /** @description A call of a service. */
        readonly Call: {
            /** @description Counts the calls. */
            readonly id: number;
            /**
             * Format: date-time
             * @description When it came, by the clock of the mocks.
             */
            readonly at: string;
            /** @description The service. */
            readonly service: string;
            /** @description The operationId; null for a page, and where nothing is. */
            readonly operation: string | null;
            /** @description The method. */
            readonly method: string;
            /** @description The path. */
            readonly path: string;
            /** @description The status of the reply; null where no answer was sent. */
            readonly status: number | null;
            /** @description How long it took in milliseconds. */
            readonly ms: number;
            /** @description Where the call left the contract. */
            readonly violations: readonly {
                /** @description `request` or `response`, then the part, then the field. */
                readonly location: readonly string[];
                /** @description How bad it is. */
                readonly severity: string;
                /** @description The kind of violation. */
                readonly code: string | number;
                /** @description What is wrong. */
                readonly message: string;
            }[];
            /** @description The faults that hit it. */
            readonly faults: readonly components["schemas"]["Hit"][];
            /** @description What came. */
            readonly request: {
                /** @description The URL. */
                readonly url: string;
                /** @description The headers, by their names in lower case. */
                readonly headers: {
                    readonly [key: string]: string;
                };
                readonly body: components["schemas"]["Body"] | null;
            };
            /** @description What went; null where no answer was sent. */
            readonly reply: {
                /** @description The status. */
                readonly status: number;
                /** @description The headers, by their names in lower case. */
                readonly headers: {
                    readonly [key: string]: string;
                };
                readonly body: components["schemas"]["Body"] | null;
            } | null;
        };
        /** @description Which calls. All that is given has to fit. */
        readonly CallFilter: {
            readonly service?: components["schemas"]["Slug"];
            /** @description An operationId of the contract. */
            readonly operation?: string;
            /** @description An HTTP method, in any case. */
            readonly method?: string;
            /** @description The status of the reply. */
            readonly status?: number;
            /** @description The path; a `*` at its end stands for any rest. */
            readonly path?: string;
            /** @description Whether the call violates the contract. */
            readonly violations?: boolean;
            /** @description Whether a fault hit the call. */
            readonly fault?: boolean;
            /** @description A text in the URL, headers or bodies, in any case. */
            readonly text?: string;
            /** @description Only calls with a greater `id`. */
            readonly after?: number;
        };
    };
    responses: {
        /** @description Something in the request is not as described; the title says what, and nothing has changed. */
        readonly InvalidInput: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description The server can be reached from other machines, and the call does not carry the token that its start screen shows:
         *     `Authorization: Bearer <token>`.
         */
        readonly TokenNeeded: {
            headers: {
                /**
                 * @description The scheme.
                 * @example Bearer realm="latchkey-mocks"
                 */
                readonly "WWW-Authenticate": "Bearer realm=\"latchkey-mocks\"";
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description The call comes from a web page of another origin, or names a host that is not this machine, as a page does that has
         *     its own name point here.
         */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What the path names is not there. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Another account of the service has the user name or the e-mail address. */
        readonly Taken: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
         *     world that all share.
         * @example checkout-7
         */
        readonly Session: components["schemas"]["SessionName"];
        /**
         * @description The snapshot's name.
         * @example after-sign-up
         */
        readonly Snapshot: components["schemas"]["Name"];
        /**
         * @description The slug of a service.
         * @example notes
         */
        readonly Service: components["schemas"]["Slug"];
        /**
         * @description At most so many.
         * @example 20
         */
        readonly Limit: number;
        /**
         * @description The account's `id`, as lists of users have it.
         * @example 1
         */
        readonly UserId: string;
        /**
         * @description Only calls of this service.
         * @example notes
         */
        readonly FilterService: components["schemas"]["Slug"];
        /**
         * @description Only calls of this operation.
         * @example notesLogin
         */
        readonly FilterOperation: string;
        /**
         * @description Only calls by this method, in any case.
         * @example POST
         */
        readonly FilterMethod: string;
        /**
         * @description Only calls with this status.
         * @example 401
         */
        readonly FilterStatus: number;
        /**
         * @description Only calls of this path; a `*` at its end stands for any rest.
         * @example /notes/*
         */
        readonly FilterPath: string;
        /**
         * @description Only calls that violate the contract, or only those that do not.
         * @example true
         */
        readonly FilterViolations: boolean;
        /**
         * @description Only calls that a fault hit, or only those that none did.
         * @example true
         */
        readonly FilterFault: boolean;
        /**
         * @description Only calls that have this text in their URL, headers or bodies, in any case. What is hidden is not searched.
         * @example ada@example.com
         */
        readonly FilterText: string;
        /**
         * @description Only calls with a greater `id`.
         * @example 0
         */
        readonly FilterAfter: number;
        /**
         * @description Whether passwords and tokens are shown.
         * @example hidden
         */
        readonly Secrets: "hidden" | "shown";
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly mockReset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Everything is as it was at the start. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockListPresets: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The presets. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The presets. */
                        readonly presets: readonly {
                            /** @description Its name. */
                            readonly name: string;
                            /** @description What it is. */
                            readonly description: string;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockApplyPreset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The preset's name.
                 * @example expired-session
                 */
                readonly preset: components["schemas"]["Name"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Everything is as the preset has it. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The preset's name. */
                        readonly preset: string;
                        /** @description Those who are signed in. */
                        readonly sessions: readonly components["schemas"]["SignedIn"][];
                    };
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly mockSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The seed. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Seed"];
                readonly "application/yaml": string;
            };
        };
        readonly responses: {
            /** @description Everything is as the seed has it. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The seed is wrong, and nothing has changed. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockListSnapshots: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The snapshots. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The snapshots. */
                        readonly snapshots: readonly components["schemas"]["Snapshot"][];
                    };
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockTakeSnapshot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The name. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: components["schemas"]["Name"];
                };
            };
        };
        readonly responses: {
            /** @description The snapshot was taken. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Snapshot"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockDeleteSnapshot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The snapshot's name.
                 * @example after-sign-up
                 */
                readonly name: components["parameters"]["Snapshot"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The snapshot is gone. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly mockRestoreSnapshot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The snapshot's name.
                 * @example after-sign-up
                 */
                readonly name: components["parameters"]["Snapshot"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Everything is as it was. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly mockExportState: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The state. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["State"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockImportState: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description What an export gave. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["State"];
            };
        };
        readonly responses: {
            /** @description Everything is as in the export. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockGetSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The settings. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Settings"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockChangeSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The settings to change. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Settings"];
            };
        };
        readonly responses: {
            /** @description The settings. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Settings"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockListUsers: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only accounts that have this text in one of their fields, in any case.
                 * @example ada
                 */
                readonly text?: string;
                /**
                 * @description At most so many.
                 * @example 20
                 */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The slug of a service.
                 * @example notes
                 */
                readonly service: components["parameters"]["Service"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The accounts that fit. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UserList"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockCreateUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The slug of a service.
                 * @example notes
                 */
                readonly service: components["parameters"]["Service"];
            };
            readonly cookie?: never;
        };
        /** @description The account, by the field names of its service. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewUser"];
            };
        };
        readonly responses: {
            /** @description The account, and its password in the clear. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreatedUser"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["Taken"];
        };
    };
    readonly mockGetUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The slug of a service.
                 * @example notes
                 */
                readonly service: components["parameters"]["Service"];
                /**
                 * @description The account's `id`, as lists of users have it.
                 * @example 1
                 */
                readonly id: components["parameters"]["UserId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The account. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["User"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly mockDeleteUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The slug of a service.
                 * @example notes
                 */
                readonly service: components["parameters"]["Service"];
                /**
                 * @description The account's `id`, as lists of users have it.
                 * @example 1
                 */
                readonly id: components["parameters"]["UserId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The account is gone. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly mockChangeUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The slug of a service.
                 * @example notes
                 */
                readonly service: components["parameters"]["Service"];
                /**
                 * @description The account's `id`, as lists of users have it.
                 * @example 1
                 */
                readonly id: components["parameters"]["UserId"];
            };
            readonly cookie?: never;
        };
        /** @description The fields to change, by the field names of the service. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UserChanges"];
            };
        };
        readonly responses: {
            /** @description The account afterwards. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["User"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Taken"];
        };
    };
    readonly mockSignIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The slug of a service.
                 * @example notes
                 */
                readonly service: components["parameters"]["Service"];
                /**
                 * @description The account's `id`, as lists of users have it.
                 * @example 1
                 */
                readonly id: components["parameters"]["UserId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The tokens, which are good from now on. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IssuedTokens"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly mockExpireAccessTokens: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The slug of a service.
                 * @example notes
                 */
                readonly service: components["parameters"]["Service"];
                /**
                 * @description The account's `id`, as lists of users have it.
                 * @example 1
                 */
                readonly id: components["parameters"]["UserId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All access tokens of the account have expired. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly mockExpireAllAccessTokens: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The slug of a service.
                 * @example notes
                 */
                readonly service: components["parameters"]["Service"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All access tokens of the service have expired. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockExpireToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The slug of a service.
                 * @example notes
                 */
                readonly service: components["parameters"]["Service"];
            };
            readonly cookie?: never;
        };
        /** @description The token. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description An access or refresh token. */
                    readonly token: string;
                };
            };
        };
        readonly responses: {
            /** @description The token has expired. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly mockGetClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The clock. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Clock"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockFreezeClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The clock. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Clock"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockResumeClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The clock. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Clock"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockSetClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The time. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601, with an offset or `Z`.
                     */
                    readonly now: string;
                };
            };
        };
        readonly responses: {
            /** @description The clock afterwards. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Clock"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockAdvanceClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description How far. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Advance"];
            };
        };
        readonly responses: {
            /** @description The clock afterwards. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Clock"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockResetClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The clock. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Clock"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockListMail: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only mail of this service.
                 * @example notes
                 */
                readonly service?: components["schemas"]["Slug"];
                /**
                 * @description Only mail to this address, in any case.
                 * @example ada@example.com
                 */
                readonly to?: string;
                /**
                 * @description Only mail that came after the one with this `id`; whatever is there if that one is gone.
                 * @example 4f5a1c0e-0d6e-4d0e-9a53-0f7f5b7f4a10
                 */
                readonly after?: string;
                /**
                 * @description Milliseconds to wait for a mail where none fits.
                 * @example 5000
                 */
                readonly waitMs?: number;
            };
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The mails that fit. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MailList"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockClearMail: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description No mail is left. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockGetMail: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The mail's `id`.
                 * @example 4f5a1c0e-0d6e-4d0e-9a53-0f7f5b7f4a10
                 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The mail. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Mail"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly mockDeleteMail: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The mail's `id`.
                 * @example 4f5a1c0e-0d6e-4d0e-9a53-0f7f5b7f4a10
                 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The mail is gone. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly mockListFaults: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The faults. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The faults, oldest first. */
                        readonly faults: readonly components["schemas"]["Fault"][];
                    };
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockAddFault: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Which calls, and what happens to them. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewFault"];
            };
        };
        readonly responses: {
            /** @description The fault waits for calls. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Fault"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockClearFaults: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Nothing goes wrong any more. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockRemoveFault: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The fault's `id`.
                 * @example 1
                 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The fault is gone. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly mockListOutages: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The state of what each service leans on. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly "fluency-box": components["schemas"]["Outage"];
                        readonly nwapp: components["schemas"]["Outage"];
                        readonly thunder: components["schemas"]["Outage"];
                        readonly notes: components["schemas"]["Outage"];
                        readonly fittrackee: components["schemas"]["Outage"];
                    };
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockChangeOutage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The slug of a service.
                 * @example notes
                 */
                readonly service: components["parameters"]["Service"];
            };
            readonly cookie?: never;
        };
        /** @description What is broken from now on. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly database?: components["schemas"]["Database"];
                    readonly mail?: components["schemas"]["MailSwitch"];
                };
            };
        };
        readonly responses: {
            /** @description The switches afterwards. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Outage"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockListCalls: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only calls of this service.
                 * @example notes
                 */
                readonly service?: components["parameters"]["FilterService"];
                /**
                 * @description Only calls of this operation.
                 * @example notesLogin
                 */
                readonly operation?: components["parameters"]["FilterOperation"];
                /**
                 * @description Only calls by this method, in any case.
                 * @example POST
                 */
                readonly method?: components["parameters"]["FilterMethod"];
                /**
                 * @description Only calls with this status.
                 * @example 401
                 */
                readonly status?: components["parameters"]["FilterStatus"];
                /**
                 * @description Only calls of this path; a `*` at its end stands for any rest.
                 * @example /notes/*
                 */
                readonly path?: components["parameters"]["FilterPath"];
                /**
                 * @description Only calls that violate the contract, or only those that do not.
                 * @example true
                 */
                readonly violations?: components["parameters"]["FilterViolations"];
                /**
                 * @description Only calls that a fault hit, or only those that none did.
                 * @example true
                 */
                readonly fault?: components["parameters"]["FilterFault"];
                /**
                 * @description Only calls that have this text in their URL, headers or bodies, in any case. What is hidden is not searched.
                 * @example ada@example.com
                 */
                readonly text?: components["parameters"]["FilterText"];
                /**
                 * @description Only calls with a greater `id`.
                 * @example 0
                 */
                readonly after?: components["parameters"]["FilterAfter"];
                /**
                 * @description At most so many.
                 * @example 20
                 */
                readonly limit?: components["parameters"]["Limit"];
                /**
                 * @description Whether passwords and tokens are shown.
                 * @example hidden
                 */
                readonly secrets?: components["parameters"]["Secrets"];
            };
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The calls that fit. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The calls that fit. */
                        readonly calls: readonly components["schemas"]["Call"][];
                        /** @description How many fit, those over the limit too. */
                        readonly total: number;
                    };
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockClearJournal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The journal is empty. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockGetCall: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Whether passwords and tokens are shown.
                 * @example hidden
                 */
                readonly secrets?: components["parameters"]["Secrets"];
            };
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path: {
                /**
                 * @description The call's `id`.
                 * @example 1
                 */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The call. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Call"];
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly mockVerifyCalls: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Which calls, and how many. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly match?: components["schemas"]["CallFilter"];
                    /** @description So many, neither more nor fewer. */
                    readonly exactly?: number;
                    /** @description So many or more. */
                    readonly atLeast?: number;
                    /** @description So many or fewer. */
                    readonly atMost?: number;
                };
            };
        };
        readonly responses: {
            /** @description They were made. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description How many calls fit. */
                        readonly count: number;
                    };
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description They were not. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly mockExportHar: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only calls of this service.
                 * @example notes
                 */
                readonly service?: components["parameters"]["FilterService"];
                /**
                 * @description Only calls of this operation.
                 * @example notesLogin
                 */
                readonly operation?: components["parameters"]["FilterOperation"];
                /**
                 * @description Only calls by this method, in any case.
                 * @example POST
                 */
                readonly method?: components["parameters"]["FilterMethod"];
                /**
                 * @description Only calls with this status.
                 * @example 401
                 */
                readonly status?: components["parameters"]["FilterStatus"];
                /**
                 * @description Only calls of this path; a `*` at its end stands for any rest.
                 * @example /notes/*
                 */
                readonly path?: components["parameters"]["FilterPath"];
                /**
                 * @description Only calls that violate the contract, or only those that do not.
                 * @example true
                 */
                readonly violations?: components["parameters"]["FilterViolations"];
                /**
                 * @description Only calls that a fault hit, or only those that none did.
                 * @example true
                 */
                readonly fault?: components["parameters"]["FilterFault"];
                /**
                 * @description Only calls that have this text in their URL, headers or bodies, in any case. What is hidden is not searched.
                 * @example ada@example.com
                 */
                readonly text?: components["parameters"]["FilterText"];
                /**
                 * @description Only calls with a greater `id`.
                 * @example 0
                 */
                readonly after?: components["parameters"]["FilterAfter"];
                /**
                 * @description Whether passwords and tokens are shown.
                 * @example hidden
                 */
                readonly secrets?: components["parameters"]["Secrets"];
            };
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The archive. */
            readonly 200: {
                headers: {
                    /**
                     * @description Has browsers save it as a file.
                     * @example attachment; filename="latchkey.har"
                     */
                    readonly "Content-Disposition": "attachment; filename=\"latchkey.har\"";
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Its one member. */
                        readonly log: {
                            /**
                             * @description The version of the format.
                             * @constant
                             */
                            readonly version: "1.2";
                            /** @description Who wrote it. */
                            readonly creator: Record<string, never>;
                            /** @description The calls, oldest first. */
                            readonly entries: readonly Record<string, never>[];
                        };
                    };
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockListSessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The worlds with a name, in the order in which they were made. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The worlds. */
                        readonly sessions: readonly {
                            readonly name: components["schemas"]["SessionName"];
                            /**
                             * Format: date-time
                             * @description When it was made, by the machine's clock.
                             */
                            readonly createdAt: string;
                            /**
                             * Format: date-time
                             * @description When it was last named, by the machine's clock.
                             */
                            readonly usedAt: string;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly mockDeleteSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The world's name.
                 * @example checkout-7
                 */
                readonly name: components["schemas"]["SessionName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The world is gone. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly mockStreamEvents: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The world to work on. The path prefix `/@<name>` means the same: `/@checkout-7/_mock/v1/mail`. Without either it is the
                 *     world that all share.
                 * @example checkout-7
                 */
                readonly "X-Mock-Session"?: components["parameters"]["Session"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The stream. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            readonly 400: components["responses"]["InvalidInput"];
            readonly 401: components["responses"]["TokenNeeded"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};

// Generated from the contract by `npm run generate`. Do not edit.

export interface paths {
    readonly "/auth/login": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sign in
         * @description Trades a user name or e-mail address and a password for an access token and a refresh token.
         *
         *     Shown by the sign-in form. The account must have been activated with the link that was mailed at sign-up.
         *     Signing in again leaves earlier tokens valid.
         *
         *     **Warning:** Send no `Authorization` header. A valid access token there is answered with 400 `Already logged in`, any
         *     other with 403.
         *
         *     **Warning:** The two messages `User not found` and `Password Mismatch` tell anybody who has an account.
         */
        readonly post: operations["notesLogin"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/auth/refresh": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Renew the access token
         * @description Trades the refresh token (`r.…`) for a new access token. Users see nothing of it.
         *
         *     **Keep the `r.` token.** It stays in use and comes back as `reference_token`. The `refresh_token` of this reply is a
         *     `d.` value that cannot renew anything: storing it in place of the `r.` token ends the session at the next renewal.
         *
         *     **Warning:** Send no `Authorization` header. An expired access token there makes this call a 403, and this is the call
         *     to make when it has expired.
         */
        readonly post: operations["notesRefresh"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/auth/signup": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sign up
         * @description Creates an account and mails a link (subject `Verify your account`) that activates it.
         *
         *     Shown by the sign-up form. Afterwards the user sees that a mail is on its way; signing in works once the link has
         *     been opened. The link's page says `Verified`, `Already Verified` or `Cannot Verify`. User names and e-mail addresses
         *     are unique, whatever their case.
         *
         *     **Warning:** Send no `Authorization` header. An access token there that is unknown or has expired makes this call a 403.
         */
        readonly post: operations["notesSignup"];
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
        /**
         * Notes credentials
         * @description What the sign-in form sends.
         */
        readonly NotesCredentials: {
            /** @description The user name or the e-mail address, in any case. */
            readonly username: string;
            /**
             * Format: password
             * @description The password.
             */
            readonly password: string;
        };
        /**
         * Notes access token
         * @description Sent as `Authorization` with the scheme `Bearer`.
         */
        readonly NotesAccessToken: string;
        /**
         * Notes token lifetime
         * @description Seconds from now until the access token expires; 7200 by default.
         */
        readonly NotesValidFor: number;
        /**
         * Notes refresh token
         * @description Renews the access token, as often as needed.
         */
        readonly NotesRefreshToken: string;
        /**
         * Notes token type
         * @description The kind of token; always `api`.
         * @constant
         */
        readonly NotesTokenType: "api";
        /**
         * Notes signed in
         * @description The tokens of a new session.
         */
        readonly NotesSignedIn: {
            /**
             * @description Says that it worked.
             * @constant
             */
            readonly message: "Login success";
            /** @description What the session consists of. */
            readonly tokens: {
                readonly access_token: components["schemas"]["NotesAccessToken"];
                readonly valid_for: components["schemas"]["NotesValidFor"];
                readonly refresh_token: components["schemas"]["NotesRefreshToken"];
                /**
                 * @description Says that the tokens come from signing in.
                 * @constant
                 */
                readonly reference_token: "auth_grant";
                readonly type: components["schemas"]["NotesTokenType"];
            };
        };
        /**
         * Notes error
         * @description Every failure of Notes has this form.
         */
        readonly NotesError: {
            /** @description One English sentence that can be put before the user. */
            readonly error: string;
        };
        /**
         * Notes refresh request
         * @description What a client sends to renew its access token.
         */
        readonly NotesRefreshRequest: {
            /** @description The `r.` token that signing in gave. */
            readonly refresh_token: string;
        };
        /**
         * Notes refreshed
         * @description A new access token.
         */
        readonly NotesRefreshed: {
            /**
             * @description Says that it worked.
             * @constant
             */
            readonly message: "Refresh Success";
            /** @description The new access token, and the refresh token to go on with. */
            readonly tokens: {
                readonly access_token: components["schemas"]["NotesAccessToken"];
                readonly valid_for: components["schemas"]["NotesValidFor"];
                /** @description Not a refresh token, whatever its name says. It renews nothing; ignore it. */
                readonly refresh_token: string;
                readonly reference_token: components["schemas"]["NotesRefreshToken"];
                readonly type: components["schemas"]["NotesTokenType"];
            };
        };
        /**
         * Notes sign-up request
         * @description What the sign-up form sends.
         */
        readonly NotesSignupRequest: {
            /** @description Letters, digits, `_`, `.` and `-`; no blank. */
            readonly username: string;
            /**
             * Format: password
             * @description More than 8 characters.
             */
            readonly password: string;
            /**
             * Format: email
             * @description Where the activation link is sent.
             */
            readonly email: string;
        };
        /**
         * Notes signed up
         * @description The account was created.
         */
        readonly NotesSignedUp: {
            /**
             * @description Says that it worked.
             * @constant
             */
            readonly message: "Signup success";
            /** @description The number of the new account. */
            readonly userid: number;
        };
    };
    responses: {
        /** @description The `Authorization` header holds an access token that is unknown or has expired. It is read before the call is. */
        readonly NotesExpiredToken: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["NotesError"];
            };
        };
        /** @description The body is larger than the server takes (12 MB unless set otherwise). */
        readonly NotesBodyTooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["NotesError"];
            };
        };
        /** @description The service failed. Its own document names no such reply, but no server is spared it. */
        readonly NotesServerError: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["NotesError"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly notesLogin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The fields of the sign-in form. */
        readonly requestBody: {
            readonly content: {
                readonly "application/x-www-form-urlencoded": components["schemas"]["NotesCredentials"];
                readonly "multipart/form-data": components["schemas"]["NotesCredentials"];
            };
        };
        readonly responses: {
            /** @description Signed in. Keep both tokens; renew the access token with the refresh token before it expires. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotesSignedIn"];
                };
            };
            /** @description The form is incomplete, or the caller is signed in already. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotesError"];
                };
            };
            readonly 403: components["responses"]["NotesExpiredToken"];
            /** @description The credentials do not open an account. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotesError"];
                };
            };
            readonly 413: components["responses"]["NotesBodyTooLarge"];
            readonly 500: components["responses"]["NotesServerError"];
        };
    };
    readonly notesRefresh: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The refresh token that signing in gave. */
        readonly requestBody: {
            readonly content: {
                readonly "application/x-www-form-urlencoded": components["schemas"]["NotesRefreshRequest"];
                readonly "multipart/form-data": components["schemas"]["NotesRefreshRequest"];
            };
        };
        readonly responses: {
            /** @description Renewed. Only `access_token` is new; go on using the refresh token that was sent. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotesRefreshed"];
                };
            };
            /** @description No refresh token was sent. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotesError"];
                };
            };
            readonly 403: components["responses"]["NotesExpiredToken"];
            /** @description The refresh token is refused. Ask the user to sign in again. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotesError"];
                };
            };
            readonly 413: components["responses"]["NotesBodyTooLarge"];
            readonly 500: components["responses"]["NotesServerError"];
        };
    };
    readonly notesSignup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The fields of the sign-up form. Leading and trailing blanks do not count. */
        readonly requestBody: {
            readonly content: {
                readonly "application/x-www-form-urlencoded": components["schemas"]["NotesSignupRequest"];
                readonly "multipart/form-data": components["schemas"]["NotesSignupRequest"];
            };
        };
        readonly responses: {
            /** @description Signed up. The account waits for the mailed link to be opened. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotesSignedUp"];
                };
            };
            /** @description The form breaks a rule. The service does not say which one, so check the fields before sending. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotesError"];
                };
            };
            readonly 403: components["responses"]["NotesExpiredToken"];
            /** @description The account exists already. The service does not say which field is taken. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotesError"];
                };
            };
            readonly 413: components["responses"]["NotesBodyTooLarge"];
            readonly 500: components["responses"]["NotesServerError"];
        };
    };
}

// Generated from the contract by `npm run generate`. Do not edit.

export interface paths {
    readonly "/api/v1/public/login": {
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
         * @description Trades an e-mail address and a password for an access token and a refresh token, and returns the user's details with them.
         *
         *     Shown by the sign-in form. Upper and lower case count in the e-mail address. Signing in again leaves earlier tokens valid.
         *
         *     **Warning:** Send no `Authorization` header. A deployed server that finds a valid access token there signs in that
         *     token's owner, whatever the password is.
         *
         *     A deployed server words a refusal another way: a list `non_field_errors` with one message, such as
         *     `This E-Mail address is not registered.`, `Your account was not activated!`, `Your account is suspended!` or
         *     `Wrong password or email!`.
         */
        readonly post: operations["nwappLogin"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/public/logout": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sign out
         * @description Ends one access token of the signed-in user: the one that the field `token` names, or else the one in `Authorization`.
         *
         *     Shown behind the sign-out button. The access token is checked before the body is. Afterwards forget both tokens and show
         *     the sign-in form.
         *
         *     **Warning:** The refresh token that came with the access token keeps working. A copy of it can still be renewed.
         *
         *     A deployed server requires `token`, so send it always. It words the refusal of another user's token as
         *     `{"non_field_errors": ["Authentication token is invalid."]}`.
         */
        readonly post: operations["nwappLogout"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/public/profile": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show the profile
         * @description Returns the details of the signed-in user, and of nobody else.
         *
         *     Shown by the profile screen, and useful at start-up to see whether a stored access token is still good.
         *     A deployed server sends the same body as after signing in instead, which has no `user_id`.
         */
        readonly get: operations["nwappGetProfile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/public/refresh-token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Renew the tokens
         * @description Trades a refresh token for a new access token and a new refresh token. Users see nothing of it.
         *
         *     Keep both new tokens: the refresh token just used is revoked, and the access token that came with it ends, even if it had
         *     time left. The call needs no access token, so an expired one is no obstacle. The reply does not repeat the user's details.
         *     A deployed server goes on accepting the old refresh token; do not count on it.
         */
        readonly post: operations["nwappRefreshToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/public/register": {
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
         * @description Creates an account, signs its user in, and mails a link that verifies the e-mail address.
         *
         *     Shown by the registration form. The account works at once, so go on to the app and remind the user of the mail: an
         *     account that is not verified in the allotted time (24 hours on the mock) is locked. Its tokens then stop working, and
         *     signing in answers `Your account is locked until its email is verified.`
         *
         *     The mailed link opens a page of the service. Opened in time, it verifies the account, which then never locks. Opened
         *     late, it verifies the account as well, and so unlocks it.
         *
         *     The rules of the fields are checked first, then whether the e-mail address is free. A password that breaks several rules
         *     gets a message for each of them. The service's own document announces this endpoint as still to come, so a deployed
         *     server may lack it.
         */
        readonly post: operations["nwappRegister"];
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
         * NWApp credentials
         * @description What the sign-in form sends. Blanks around a value do not count.
         */
        readonly NwappCredentials: {
            /** @description The e-mail address, in the same upper and lower case as at registration. */
            readonly email: string;
            /**
             * Format: password
             * @description The password.
             */
            readonly password: string;
        };
        /**
         * NWApp token
         * @description 30 letters and digits that mean nothing to a client.
         */
        readonly NwappToken: string;
        /**
         * NWApp access token
         * @description The token that signed-in calls send, and when it ends.
         */
        readonly NwappAccessToken: {
            /** @description When the token ends, in Unix seconds; 24 hours after it was given. */
            readonly expires: number;
            /**
             * @description What the token is good for; always the same.
             * @constant
             */
            readonly scope: "read,write,introspection";
            readonly token: components["schemas"]["NwappToken"];
        };
        /**
         * NWApp e-mail address
         * @description The e-mail address, as the user wrote it at registration.
         */
        readonly NwappEmail: string;
        /**
         * NWApp first name
         * @description The first name.
         */
        readonly NwappFirstName: string;
        /**
         * NWApp last name
         * @description The last name.
         */
        readonly NwappLastName: string;
        /**
         * NWApp refresh token
         * @description The token that renews both tokens, once.
         */
        readonly NwappRefreshToken: {
            /** @description When the token was revoked, in Unix seconds; null while it is good. */
            readonly revoked: number | null;
            readonly token: components["schemas"]["NwappToken"];
        };
        /**
         * NWApp signed in
         * @description The user, and the tokens of a new session.
         */
        readonly NwappSignedIn: {
            readonly access_token: components["schemas"]["NwappAccessToken"];
            readonly email: components["schemas"]["NwappEmail"];
            readonly first_name: components["schemas"]["NwappFirstName"];
            /** @description The number of the user's group, which decides what the user may do; null without a group. */
            readonly group_membership_id: number | null;
            readonly last_name: components["schemas"]["NwappLastName"];
            /** @description The middle name; null if none is known. */
            readonly middle_name: string | null;
            readonly refresh_token: components["schemas"]["NwappRefreshToken"];
            /** @description The part of the database that the account belongs to; `public` for the accounts of these endpoints. */
            readonly schema_name: string;
        };
        /**
         * NWApp messages
         * @description What is wrong with the field of this name. Put the messages beside it.
         */
        readonly NwappMessages: readonly string[];
        /**
         * NWApp sign-in error
         * @description Why signing in failed: `error` and `status` if the account cannot be opened, the wrong fields by name if the form
         *     breaks a rule, or `detail` if the body cannot be read. The three never mix.
         */
        readonly NwappLoginError: {
            /**
             * @description One sentence that can be put above the form.
             * @enum {string}
             */
            readonly error?: "Email or password is incorrect." | "Your account is locked until its email is verified.";
            /**
             * @description Comes with `error` and is always the same.
             * @constant
             */
            readonly status?: "Invalid request.";
            /** @description Why the body cannot be read. */
            readonly detail?: string;
            readonly email?: components["schemas"]["NwappMessages"];
            readonly password?: components["schemas"]["NwappMessages"];
        };
        /**
         * NWApp detail
         * @description Why the request was refused as a whole.
         */
        readonly NwappDetail: {
            /** @description One English sentence, for engineers rather than for users. */
            readonly detail: string;
        };
        /**
         * NWApp logout request
         * @description Which access token is to end.
         */
        readonly NwappLogoutRequest: {
            /** @description An access token of the caller's. Left out, the token of `Authorization` ends. */
            readonly token?: string;
        };
        /**
         * NWApp logged off
         * @description The access token has ended.
         */
        readonly NwappLoggedOff: {
            /**
             * @description Says that it worked, and can be put before the user.
             * @constant
             */
            readonly detail: "You are now logged off.";
        };
        /**
         * NWApp sign-out error
         * @description Why signing out failed: `error` and `status` if the named token is not the caller's, `token` if the field is no text,
         *     or `detail` if the body cannot be read. The three never mix.
         */
        readonly NwappLogoutError: {
            /**
             * @description The named token is not the caller's.
             * @constant
             */
            readonly error?: "Authentication token is invalid.";
            /**
             * @description Comes with `error` and is always the same.
             * @constant
             */
            readonly status?: "Invalid request.";
            /** @description Why the body cannot be read. */
            readonly detail?: string;
            readonly token?: components["schemas"]["NwappMessages"];
        };
        /**
         * NWApp profile
         * @description The signed-in user.
         */
        readonly NwappProfile: {
            readonly email: components["schemas"]["NwappEmail"];
            readonly first_name: components["schemas"]["NwappFirstName"];
            readonly last_name: components["schemas"]["NwappLastName"];
            /** @description The number of the account. */
            readonly user_id: number;
        };
        /**
         * NWApp refresh request
         * @description What a client sends to renew its tokens.
         */
        readonly NwappRefreshRequest: {
            /** @description The `token` of the `refresh_token` that was given last. */
            readonly refresh_token: string;
        };
        /**
         * NWApp refreshed
         * @description A new pair of tokens.
         */
        readonly NwappRefreshed: {
            readonly access_token: components["schemas"]["NwappAccessToken"];
            readonly refresh_token: components["schemas"]["NwappRefreshToken"];
        };
        /**
         * NWApp empty list
         * @description A list without an item; the service says no more than its status.
         */
        readonly NwappEmptyList: readonly unknown[];
        /**
         * NWApp registration
         * @description What the registration form sends. Blanks around a value do not count.
         */
        readonly NwappRegistration: {
            /**
             * Format: email
             * @description Where the verification mail is sent. No other account may have it.
             */
            readonly email: string;
            /**
             * Format: password
             * @description At least 8 characters and not only digits. It must be neither a common password nor like the e-mail address or the name.
             */
            readonly password: string;
            /** @description The first name. */
            readonly first_name: string;
            /** @description The last name. */
            readonly last_name: string;
        };
        /**
         * NWApp registration error
         * @description Why registering failed: `error` and `status` if the e-mail address is taken, the wrong fields by name if the form
         *     breaks a rule, or `detail` if the body cannot be read. The three never mix.
         */
        readonly NwappRegisterError: {
            /**
             * @description The e-mail address belongs to another account.
             * @constant
             */
            readonly error?: "Email is not unique.";
            /**
             * @description Comes with `error` and is always the same.
             * @constant
             */
            readonly status?: "Invalid request.";
            /** @description Why the body cannot be read. */
            readonly detail?: string;
            readonly email?: components["schemas"]["NwappMessages"];
            readonly password?: components["schemas"]["NwappMessages"];
            readonly first_name?: components["schemas"]["NwappMessages"];
            readonly last_name?: components["schemas"]["NwappMessages"];
        };
    };
    responses: {
        /** @description The body is larger than the server takes (12 MB unless set otherwise). */
        readonly NwappBodyTooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["NwappDetail"];
            };
        };
        /** @description The body is neither JSON nor form data. The message names the media type that was sent. */
        readonly NwappUnsupportedMediaType: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["NwappDetail"];
            };
        };
        /** @description The service failed. Its own document names no such reply here, but no server is spared it. */
        readonly NwappServerError: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["NwappDetail"];
            };
        };
        /**
         * @description No good access token came along. The body is always the same; `WWW-Authenticate` says why. Renew the tokens if the access
         *     token has expired, and ask the user to sign in if that fails.
         */
        readonly NwappUnauthorized: {
            headers: {
                /** @description Why the access token was refused. */
                readonly "WWW-Authenticate": "Bearer realm=\"api\"" | "Bearer realm=\"api\",error=\"invalid_token\",error_description=\"The access token is invalid.\"" | "Bearer realm=\"api\",error=\"invalid_token\",error_description=\"The access token has expired.\"";
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["NwappDetail"];
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
    readonly nwappLogin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The fields of the sign-in form. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NwappCredentials"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["NwappCredentials"];
            };
        };
        readonly responses: {
            /** @description Signed in. Keep both tokens; renew them with the refresh token before the access token expires. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NwappSignedIn"];
                };
            };
            /** @description The credentials do not open an account, the form breaks a rule, or the body cannot be read. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NwappLoginError"];
                };
            };
            readonly 413: components["responses"]["NwappBodyTooLarge"];
            readonly 415: components["responses"]["NwappUnsupportedMediaType"];
            readonly 500: components["responses"]["NwappServerError"];
        };
    };
    readonly nwappLogout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Which access token is to end. May be left out. */
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["NwappLogoutRequest"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["NwappLogoutRequest"];
            };
        };
        readonly responses: {
            /** @description Signed out. The access token is no longer good. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NwappLoggedOff"];
                };
            };
            /** @description The token to end is not the caller's, or the body cannot be read. Nothing has ended. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NwappLogoutError"];
                };
            };
            readonly 401: components["responses"]["NwappUnauthorized"];
            readonly 413: components["responses"]["NwappBodyTooLarge"];
            readonly 415: components["responses"]["NwappUnsupportedMediaType"];
            readonly 500: components["responses"]["NwappServerError"];
        };
    };
    readonly nwappGetProfile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The signed-in user. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NwappProfile"];
                };
            };
            readonly 401: components["responses"]["NwappUnauthorized"];
            readonly 500: components["responses"]["NwappServerError"];
        };
    };
    readonly nwappRefreshToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The refresh token that was given last. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NwappRefreshRequest"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["NwappRefreshRequest"];
            };
        };
        readonly responses: {
            /** @description Renewed. Both tokens are new; forget the old ones. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NwappRefreshed"];
                };
            };
            /** @description The body cannot be read. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NwappDetail"];
                };
            };
            /**
             * @description The refresh token is refused, and an empty list is all that the service says about it. Ask the user to sign in again.
             *     There is no `WWW-Authenticate` header.
             */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NwappEmptyList"];
                };
            };
            readonly 413: components["responses"]["NwappBodyTooLarge"];
            readonly 415: components["responses"]["NwappUnsupportedMediaType"];
            readonly 500: components["responses"]["NwappServerError"];
        };
    };
    readonly nwappRegister: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The fields of the registration form. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NwappRegistration"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["NwappRegistration"];
            };
        };
        readonly responses: {
            /** @description Registered and signed in. Keep both tokens, and ask the user to open the mailed link. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NwappSignedIn"];
                };
            };
            /** @description The e-mail address is taken, the form breaks a rule, or the body cannot be read. No account was created. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NwappRegisterError"];
                };
            };
            readonly 413: components["responses"]["NwappBodyTooLarge"];
            readonly 415: components["responses"]["NwappUnsupportedMediaType"];
            readonly 500: components["responses"]["NwappServerError"];
        };
    };
}

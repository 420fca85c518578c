// Generated from the contract by `npm run generate`. Do not edit.

export interface paths {
    readonly "/users": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show a user
         * @description Returns the user. Shown by the profile page, and by the sign-in form: a user whose typed password makes this call a
         *     200 is signed in.
         *
         *     Whether the e-mail address is verified makes no difference here; it is for the application to ask for it.
         *
         *     **Warning:** The service counts no attempts and locks nobody out. Slow down repeated attempts yourself.
         */
        readonly get: operations["thunderGetUser"];
        /**
         * Change a user
         * @description Replaces the password, the e-mail address and the application's own properties. Shown by the settings form and by the
         *     form that changes the password.
         *
         *     The `password` header holds the old password, the body the new one, or the old one again if it stays.
         *
         *     - **The same address**: verification and `creationTime` stay, `lastUpdateTime` moves.
         *     - **A new address** (name the old one in the query): the user starts over as a new record. The address is unverified,
         *       its token is `null`, both times are now, and the old record is gone. Ask for a new mail with `POST /verify`.
         *
         *     `verified` and `verificationToken` of the body are ignored. The body is checked before the `password` header is.
         *
         *     **Warning:** The body replaces the whole user. A property that it leaves out is lost, a password that it leaves out
         *     becomes `null` and locks the user out. Read the user, change what is to change, and send all of it.
         */
        readonly put: operations["thunderUpdateUser"];
        /**
         * Create a user
         * @description Stores a new user. Shown by the sign-up form.
         *
         *     The e-mail address starts unverified, whatever the body says, and no mail goes out by itself: ask for one with
         *     `POST /verify`. The user can be read at once, verified or not. This is the one call about a user that needs no
         *     `password` header.
         */
        readonly post: operations["thunderCreateUser"];
        /**
         * Delete a user
         * @description Removes the user for good and returns it one last time. Shown behind the question whether the account is really to go.
         *
         *     Afterwards the e-mail address is free again. The service sends no mail about it.
         */
        readonly delete: operations["thunderDeleteUser"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/verify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Verify an e-mail address
         * @description Marks the e-mail address as verified. The link in the verification mail leads here, so that a browser makes this
         *     call; it needs neither the application's secret nor the password.
         *
         *     With `response_type=html` the browser is sent on to the success page; otherwise the reply is the user. The token stays
         *     good: opening the link twice works twice.
         *
         *     **Warning:** Whoever has the link can also ask for JSON, and the reply shows the stored password. Treat the link
         *     as a secret.
         *
         *     **Warning:** A mail scanner that opens links verifies the address for the user.
         */
        readonly get: operations["thunderVerify"];
        readonly put?: never;
        /**
         * Send the verification mail
         * @description Mails a link that verifies the user's e-mail address (subject `Account Verification`, as HTML and as text). Shown after
         *     sign-up, and wherever the user can ask for the mail once more.
         *
         *     The link is `<base>/verify?email=…&token=…&response_type=html`: it leads through `GET /verify` to the success page.
         *     Every call makes a new token, so only the link in the latest mail works. It does not expire.
         *
         *     **Warning:** The address counts as unverified from this call on, even if it was verified before. Do not send the mail
         *     to users who are verified already.
         */
        readonly post: operations["thunderSendVerification"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/verify/reset": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Reset the verification
         * @description Makes the e-mail address unverified again and forgets the token, so that links mailed before no longer work. Users see
         *     nothing of it until they are asked to verify again.
         *
         *     For an application that wants proof of the address once more, and for tests. Send the next mail with `POST /verify`.
         */
        readonly post: operations["thunderResetVerification"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/verify/success": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show the success page
         * @description The page that a user sees after opening the link in the verification mail; `GET /verify` redirects here.
         *
         *     It says `Success!` and `Your account has been verified.`, to anybody who opens it: the page verifies nothing and
         *     proves nothing.
         */
        readonly get: operations["thunderGetVerificationSuccess"];
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
        /**
         * Thunder e-mail address
         * @description The e-mail address, which is the user's key. Upper and lower case are different keys.
         */
        readonly ThunderAddress: string;
        /**
         * Thunder e-mail
         * @description The e-mail address of a user and how far its verification has come.
         */
        readonly ThunderEmail: {
            readonly address: components["schemas"]["ThunderAddress"];
            /** @description Whether the user has opened the link in the latest verification mail. */
            readonly verified: boolean;
            /**
             * Format: uuid
             * @description The token of the latest verification mail, a random UUID. It stays after it was used; `null` while no mail has been sent since the user was created, reset or given a new address.
             */
            readonly verificationToken: string | null;
        };
        /**
         * Thunder user
         * @description A user as the service keeps it. Next to the fields below it has the application's own properties, of any JSON type,
         *     returned as they were sent.
         */
        readonly ThunderUser: {
            readonly email: components["schemas"]["ThunderEmail"];
            /**
             * Format: password
             * @description The password as it was sent; `null` if none was.
             *
             *     **Warning:** Every reply shows it. Keep replies out of logs, and send only hashes.
             */
            readonly password: string | null;
            /** @description When the record was created, in Unix seconds. A change of the e-mail address creates a new record. */
            readonly creationTime: number;
            /** @description When the record last changed, in Unix seconds. For a new record the same as `creationTime`. */
            readonly lastUpdateTime: number;
        } & {
            readonly [key: string]: unknown;
        };
        /**
         * Thunder error
         * @description One bare line of text: an English message, then the e-mail address that the call was about, as it was sent. The
         *     address is `null` if none was sent and empty if an empty one was. Show users the message only.
         */
        readonly ThunderError: string;
        /**
         * Thunder refusal of credentials
         * @description One bare line of text that tells a refused application from a wrong password.
         */
        readonly ThunderUnauthorized: string;
        /**
         * Thunder e-mail request
         * @description The e-mail address of the user to store.
         */
        readonly ThunderEmailRequest: {
            /**
             * @description Up to 64 characters before the `@`, then a domain with at least one dot. No dot may begin or end either side or
             *     follow another dot. Each label of the domain has up to 63 letters, digits and hyphens and neither begins nor ends
             *     with a hyphen; the last label is not all digits.
             *
             *     Spellings that the mail standards allow but nobody types, such as a quoted name before the `@`, are left out here.
             */
            readonly address: string;
            /** @description Ignored, so that a user can be sent back as it was read. The service alone decides it. */
            readonly verified?: boolean;
            /** @description Ignored, so that a user can be sent back as it was read. The service alone decides it. */
            readonly verificationToken?: string | null;
        };
        /**
         * Thunder user request
         * @description A user to store. Every field that is not named below is one of the application's own properties: any name, any JSON
         *     type, kept and returned as it is.
         */
        readonly ThunderUserRequest: {
            readonly email: components["schemas"]["ThunderEmailRequest"];
            /**
             * Format: password
             * @description The password, hashed by the client. It must later be repeated in the `password` header, so it should be printable
             *     ASCII without blanks at its ends, as a hexadecimal or Base64 hash is.
             *
             *     **Warning:** The service has no rule for it. Left out it is stored as `null`, and a user whose password is `null`
             *     or empty can be neither read nor changed nor deleted any more: no header can repeat it. The limits here are the
             *     contract's own.
             */
            readonly password?: string | null;
            /** @description Ignored, so that a user can be sent back as it was read. */
            readonly creationTime?: number;
            /** @description Ignored, so that a user can be sent back as it was read. */
            readonly lastUpdateTime?: number;
        } & {
            readonly [key: string]: unknown;
        };
        /**
         * Thunder HTTP error
         * @description A failure that the HTTP layer found before the application saw the call.
         */
        readonly ThunderHttpError: {
            /** @description The status of the reply, once more. */
            readonly code: number;
            /** @description One English sentence for developers, not for users. */
            readonly message: string;
        };
        /**
         * Thunder refusal of the application
         * @description One bare line of text. It names no user.
         * @constant
         */
        readonly ThunderApplicationUnauthorized: "Credentials are required to access this resource.";
        /**
         * Thunder success page
         * @description A complete HTML page. A deployment may bring its own.
         */
        readonly ThunderSuccessPage: string;
    };
    responses: {
        /** @description The call does not say which user it is about, or lacks that user's password. */
        readonly ThunderIncompleteCall: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "text/plain": components["schemas"]["ThunderError"];
            };
        };
        /**
         * @description The application is not known, or the password is wrong. Only the first has a `WWW-Authenticate` header, which makes a
         *     browser ask for a name and a password of its own accord.
         */
        readonly ThunderUnauthorized: {
            headers: {
                /** @description Names the scheme and the realm of the application's credentials. Absent if the user's password is wrong. */
                readonly "WWW-Authenticate"?: "Basic realm=\"THUNDER - AUTHENTICATION\"";
                readonly [name: string]: unknown;
            };
            content: {
                readonly "text/plain": components["schemas"]["ThunderUnauthorized"];
            };
        };
        /** @description There is no user with this e-mail address. The password was not looked at. */
        readonly ThunderUserNotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "text/plain": components["schemas"]["ThunderError"];
            };
        };
        /** @description The database cannot be reached. Try again after a while. */
        readonly ThunderUnavailable: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "text/plain": components["schemas"]["ThunderError"];
            };
        };
        /** @description The body is larger than the server takes (12 MB unless set otherwise). */
        readonly ThunderBodyTooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ThunderHttpError"];
            };
        };
        /** @description The body is not labelled as JSON. */
        readonly ThunderUnsupportedMediaType: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ThunderHttpError"];
            };
        };
        /** @description The database refused the change. Nothing was stored. */
        readonly ThunderChangeRejected: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "text/plain": components["schemas"]["ThunderError"];
            };
        };
        /** @description The application that calls is not known. It has nothing to do with the user. */
        readonly ThunderApplicationUnauthorized: {
            headers: {
                /**
                 * @description Names the scheme and the realm of the application's credentials.
                 * @example Basic realm="THUNDER - AUTHENTICATION"
                 */
                readonly "WWW-Authenticate": "Basic realm=\"THUNDER - AUTHENTICATION\"";
                readonly [name: string]: unknown;
            };
            content: {
                readonly "text/plain": components["schemas"]["ThunderApplicationUnauthorized"];
            };
        };
    };
    parameters: {
        /**
         * @description The e-mail address of the user that the call is about, spelled as it was stored. Absent or empty it is a 400. Any other
         *     value is looked up as it is, so an address that breaks a rule is a 404.
         * @example ada@example.com
         */
        readonly ThunderEmailQuery: components["schemas"]["ThunderAddress"];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly thunderGetUser: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The e-mail address of the user that the call is about, spelled as it was stored. Absent or empty it is a 400. Any other
                 *     value is looked up as it is, so an address that breaks a rule is a 404.
                 * @example ada@example.com
                 */
                readonly email: components["parameters"]["ThunderEmailQuery"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The user as it is stored. Keep the password that was sent; every further call needs it. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ThunderUser"];
                };
            };
            readonly 400: components["responses"]["ThunderIncompleteCall"];
            readonly 401: components["responses"]["ThunderUnauthorized"];
            readonly 404: components["responses"]["ThunderUserNotFound"];
            readonly 503: components["responses"]["ThunderUnavailable"];
        };
    };
    readonly thunderUpdateUser: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The e-mail address that the user has now. Needed only to change it; without the parameter the address in the body
                 *     says which user is meant. Leave the parameter out rather than empty.
                 * @example ada@example.com
                 */
                readonly email?: components["schemas"]["ThunderAddress"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The whole user, as it is to be from now on. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ThunderUserRequest"];
            };
        };
        readonly responses: {
            /** @description Changed. The reply is the user as it is now. Use its password and address in the next call. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ThunderUser"];
                };
            };
            /** @description The body is not a user, or the old password is absent. Nothing changed. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["ThunderError"];
                    readonly "application/json": components["schemas"]["ThunderHttpError"];
                };
            };
            readonly 401: components["responses"]["ThunderUnauthorized"];
            readonly 404: components["responses"]["ThunderUserNotFound"];
            /** @description The new e-mail address is taken. Nothing changed. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["ThunderError"];
                };
            };
            readonly 413: components["responses"]["ThunderBodyTooLarge"];
            readonly 415: components["responses"]["ThunderUnsupportedMediaType"];
            readonly 500: components["responses"]["ThunderChangeRejected"];
            readonly 503: components["responses"]["ThunderUnavailable"];
        };
    };
    readonly thunderCreateUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The new user. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ThunderUserRequest"];
            };
        };
        readonly responses: {
            /** @description Created. The reply is the user as it was stored. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ThunderUser"];
                };
            };
            /** @description The body is not a user. Nothing was stored. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["ThunderError"];
                    readonly "application/json": components["schemas"]["ThunderHttpError"];
                };
            };
            readonly 401: components["responses"]["ThunderApplicationUnauthorized"];
            /** @description The e-mail address is taken. Nothing was stored. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["ThunderError"];
                };
            };
            readonly 413: components["responses"]["ThunderBodyTooLarge"];
            readonly 415: components["responses"]["ThunderUnsupportedMediaType"];
            readonly 500: components["responses"]["ThunderChangeRejected"];
            readonly 503: components["responses"]["ThunderUnavailable"];
        };
    };
    readonly thunderDeleteUser: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The e-mail address of the user that the call is about, spelled as it was stored. Absent or empty it is a 400. Any other
                 *     value is looked up as it is, so an address that breaks a rule is a 404.
                 * @example ada@example.com
                 */
                readonly email: components["parameters"]["ThunderEmailQuery"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. The reply is the user as it was. Forget the password and show that the account is gone. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ThunderUser"];
                };
            };
            readonly 400: components["responses"]["ThunderIncompleteCall"];
            readonly 401: components["responses"]["ThunderUnauthorized"];
            readonly 404: components["responses"]["ThunderUserNotFound"];
            readonly 500: components["responses"]["ThunderChangeRejected"];
            readonly 503: components["responses"]["ThunderUnavailable"];
        };
    };
    readonly thunderVerify: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The e-mail address of the user that the call is about, spelled as it was stored. Absent or empty it is a 400. Any other
                 *     value is looked up as it is, so an address that breaks a rule is a 404.
                 * @example ada@example.com
                 */
                readonly email: components["parameters"]["ThunderEmailQuery"];
                /**
                 * @description The token of the latest verification mail. Absent or empty it is a 400, and so is any other token.
                 * @example ada0ada0-ada0-4ada-8ada-ada0ada0ada0
                 */
                readonly token: string;
                /**
                 * @description What to answer with: `json` for the user, `html` for a redirect to the success page, in any case of letters.
                 *     Without it, `json`.
                 */
                readonly response_type?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Verified. The reply is the user. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ThunderUser"];
                };
            };
            /** @description Verified, and `html` was asked for. The browser goes on to the success page. */
            readonly 303: {
                headers: {
                    /**
                     * @description The absolute address of the success page.
                     * @example http://127.0.0.1:4010/thunder/verify/success
                     */
                    readonly Location: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The link is incomplete, or its token is not the latest one. Nothing changed. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["ThunderError"];
                    readonly "application/json": components["schemas"]["ThunderHttpError"];
                };
            };
            readonly 404: components["responses"]["ThunderUserNotFound"];
            /** @description The user has no token to compare with, or the change could not be stored. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["ThunderError"];
                };
            };
            readonly 503: components["responses"]["ThunderUnavailable"];
        };
    };
    readonly thunderSendVerification: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The e-mail address of the user that the call is about, spelled as it was stored. Absent or empty it is a 400. Any other
                 *     value is looked up as it is, so an address that breaks a rule is a 404.
                 * @example ada@example.com
                 */
                readonly email: components["parameters"]["ThunderEmailQuery"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Sent. The reply is the user with the new token. Tell the user to look into the inbox. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ThunderUser"];
                };
            };
            readonly 400: components["responses"]["ThunderIncompleteCall"];
            readonly 401: components["responses"]["ThunderUnauthorized"];
            readonly 404: components["responses"]["ThunderUserNotFound"];
            /** @description The new token could not be stored, or the mail could not be sent. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["ThunderError"];
                };
            };
            readonly 503: components["responses"]["ThunderUnavailable"];
        };
    };
    readonly thunderResetVerification: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The e-mail address of the user that the call is about, spelled as it was stored. Absent or empty it is a 400. Any other
                 *     value is looked up as it is, so an address that breaks a rule is a 404.
                 * @example ada@example.com
                 */
                readonly email: components["parameters"]["ThunderEmailQuery"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Reset, also if there was nothing to reset. The reply is the user. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ThunderUser"];
                };
            };
            readonly 400: components["responses"]["ThunderIncompleteCall"];
            readonly 401: components["responses"]["ThunderUnauthorized"];
            readonly 404: components["responses"]["ThunderUserNotFound"];
            readonly 500: components["responses"]["ThunderChangeRejected"];
            readonly 503: components["responses"]["ThunderUnavailable"];
        };
    };
    readonly thunderGetVerificationSuccess: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The page. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["ThunderSuccessPage"];
                };
            };
            /** @description The caller does not take HTML, and the page exists as nothing else. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ThunderHttpError"];
                };
            };
        };
    };
}

// Generated from the contract by `npm run generate`. Do not edit.

export interface paths {
    readonly "/login": {
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
         * @description Trades an e-mail address and a password, sent as HTTP Basic, for an access token and a refresh token.
         *
         *     Shown by the sign-in form. Keep the `uid` too: the calls about the account need it. The user name does not serve
         *     to sign in.
         *
         *     After five wrong passwords in a row the account is locked. From then on even the right password is refused, with the
         *     same reply, until the password is reset. After a few failures offer "Forgot your password?".
         *
         *     The 401 is not JSON. Look at the status before reading the body.
         *
         *     **Warning:** The wrong passwords are counted for the account, whoever sends them. Anybody who knows an e-mail address
         *     can lock its account.
         */
        readonly post: operations["fluencyBoxLogin"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/refresh_token": {
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
         * @description Trades the refresh token for a new access token **and** a new refresh token. Users see nothing of it.
         *
         *     The refresh token that was sent is dead afterwards, so store both new tokens before the next call, and never renew
         *     twice at the same time with one token. The call takes no body and needs no access token.
         */
        readonly post: operations["fluencyBoxRefreshToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/users": {
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
         * @description Creates an account. It works at once; there is nothing to confirm.
         *
         *     Shown by the sign-up form. The reply holds neither tokens nor the `uid`, so sign the user in with the same e-mail
         *     address and password right away.
         *
         *     Only the first problem is named. The service looks for the fields in the order password, first name, last name,
         *     e-mail address, user name, phone number, and then at whether the e-mail address, and at last the user name, is
         *     taken. Both are unique, whatever their case.
         */
        readonly post: operations["fluencyBoxCreateUser"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/users/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show a user
         * @description Gives the profile of one account. Shown by the profile page, right after signing in.
         *
         *     `profile_picture` is the name of a file. The service documents no endpoint that serves the picture itself.
         *
         *     **Warning:** The service does not check whose token it is. Any signed-in user can read every account whose `uid`
         *     is known, phone number and e-mail address included. Only ever ask for the user's own.
         */
        readonly get: operations["fluencyBoxGetUser"];
        /**
         * Change a user
         * @description Replaces the profile of one account: names, e-mail address, user name and phone number. Password and picture have
         *     calls of their own.
         *
         *     Shown by the profile form. Send all five fields, also those that the user left alone: read the profile, change it,
         *     send it whole. After a new e-mail address the user signs in with that one.
         *
         *     Only the first problem is named. The service checks the token, then looks for the fields in the order first name,
         *     last name, e-mail address, user name, phone number, then for the account, and then at whether the e-mail address,
         *     and at last the user name, belongs to **another** account. Case makes no difference there.
         *
         *     **Warning:** The service does not check whose token it is. Any signed-in user can change every account whose `uid`
         *     is known. Only ever send the user's own.
         */
        readonly put: operations["fluencyBoxUpdateUser"];
        readonly post?: never;
        /**
         * Delete a user
         * @description Deletes one account for good. The service asks nothing back, so ask the user before calling it.
         *
         *     Afterwards forget the tokens and the `uid`, and show the sign-in form.
         *
         *     **Warning:** The service does not check whose token it is. Any signed-in user can delete every account whose `uid`
         *     is known. Only ever send the user's own.
         */
        readonly delete: operations["fluencyBoxDeleteUser"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/users/{id}/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Change the password
         * @description Sets a new password for one account. Shown by the form for a new password, to a user who is signed in.
         *
         *     The service does not ask for the old password and has no rule for the new one. It checks the token, then looks for
         *     the password, then for the account.
         *
         *     **Warning:** The service does not check whose token it is. Any signed-in user can set the password of every account
         *     whose `uid` is known. Only ever send the user's own.
         */
        readonly put: operations["fluencyBoxUpdatePassword"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/users/{id}/profile_picture": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Change the profile picture
         * @description Replaces the profile picture of one account. Shown by the profile page, behind the picture.
         *
         *     The file travels as `multipart/form-data`. (The service's own document names `application/x-www-form-urlencoded`,
         *     which cannot carry a file.) The reply does not name the stored file: read the profile again to learn its new name,
         *     which is random hexadecimal digits and the extension of the uploaded file. No call removes a picture.
         *
         *     The service checks the token, then looks for the account, and only then for the file. It takes any type of file.
         *
         *     **Warning:** The service does not check whose token it is. Any signed-in user can replace the picture of every
         *     account whose `uid` is known. Only ever send the user's own.
         */
        readonly put: operations["fluencyBoxUpdatePicture"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reset_password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask for a password reset
         * @description Mails a link for choosing a new password, with the subject `Fluency Box Password Reset Request`. The link is valid
         *     for 30 minutes.
         *
         *     Shown behind "Forgot your password?". Afterwards the user sees that a mail is on its way. The old password stays in
         *     force until `PUT /users/{email}/password_reset` sets a new one; a locked account stays locked until then.
         *
         *     **Warning:** The 404 tells anybody which e-mail addresses have an account.
         */
        readonly post: operations["fluencyBoxRequestPasswordReset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/users/{email}/password_reset": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Reset the password
         * @description Sets a new password for the account with this e-mail address, and unlocks the account if wrong passwords have
         *     locked it.
         *
         *     Shown by the page that the mailed link leads to. Afterwards the user signs in with the new password. The service
         *     looks for the password first, then for the account.
         *
         *     **Warning:** This call asks for **no proof at all**: no token, no old password, nothing from the mailed link.
         *     **Anybody who knows an e-mail address can take over its account.** The call works even if no reset was ever asked
         *     for, and the link's 30 minutes do not limit it. That is how the service is documented; never offer this form to
         *     anyone who did not come from the mailed link, and do not take this call as a model.
         */
        readonly put: operations["fluencyBoxResetPassword"];
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
         * Fluency Box refresh token
         * @description A JWT, sent as `x-refresh-token`. Its `token_type` is `x_refresh_token`, its `exp` the Unix second in which it expires.
         */
        readonly FluencyBoxRefreshToken: string;
        /**
         * Fluency Box success
         * @description Says that it worked; always `success`.
         * @constant
         */
        readonly FluencyBoxSuccess: "success";
        /**
         * Fluency Box access token
         * @description A JWT, sent as `x-access-token`. Its `token_type` is `x_access_token`, its `exp` the Unix second in which it expires.
         */
        readonly FluencyBoxAccessToken: string;
        /**
         * Fluency Box uid
         * Format: uuid
         * @description The user's id, which stays the same for as long as the account exists.
         */
        readonly FluencyBoxUid: string;
        /**
         * Fluency Box session
         * @description A new pair of tokens, and whose they are.
         */
        readonly FluencyBoxSession: {
            readonly refresh_token: components["schemas"]["FluencyBoxRefreshToken"];
            readonly status: components["schemas"]["FluencyBoxSuccess"];
            readonly token: components["schemas"]["FluencyBoxAccessToken"];
            readonly uid: components["schemas"]["FluencyBoxUid"];
        };
        /**
         * Fluency Box error
         * @description Every failure of Fluency Box has this form, but for the 401 of signing in.
         */
        readonly FluencyBoxError: {
            /** @description An English text that says what went wrong. Apart from that of a 500, it can be put before the user. */
            readonly message: string;
            /**
             * @description Says that it failed; always `fail`.
             * @constant
             */
            readonly status: "fail";
        };
        /**
         * Fluency Box first name
         * @description The first name, which may be empty.
         */
        readonly FluencyBoxFirstName: string;
        /**
         * Fluency Box last name
         * @description The last name, which may be empty.
         */
        readonly FluencyBoxLastName: string;
        /**
         * Fluency Box e-mail address
         * @description The e-mail address that the user signs in with, unique whatever its case. The service takes any text, so check the form first.
         */
        readonly FluencyBoxEmailAddress: string;
        /**
         * Fluency Box phone number
         * @description The phone number, as the user typed it.
         */
        readonly FluencyBoxPhoneNumber: string;
        /**
         * Fluency Box user name
         * @description The name that the user goes by, unique whatever its case. It does not serve to sign in.
         */
        readonly FluencyBoxUserName: string;
        /**
         * Fluency Box password
         * Format: password
         * @description The password. The service has no rule for it and even takes an empty one, so set your own in the form.
         */
        readonly FluencyBoxPassword: string;
        /**
         * Fluency Box new user
         * @description What the sign-up form sends. Other fields are ignored.
         */
        readonly FluencyBoxNewUser: {
            readonly first_name: components["schemas"]["FluencyBoxFirstName"];
            readonly last_name: components["schemas"]["FluencyBoxLastName"];
            readonly email_address: components["schemas"]["FluencyBoxEmailAddress"];
            readonly phone_number: components["schemas"]["FluencyBoxPhoneNumber"];
            readonly user_name: components["schemas"]["FluencyBoxUserName"];
            readonly password: components["schemas"]["FluencyBoxPassword"];
        };
        /**
         * Fluency Box user created
         * @description The account was created.
         */
        readonly FluencyBoxUserCreated: {
            /**
             * @description Says what was done.
             * @constant
             */
            readonly message: "New User Created";
            readonly status: components["schemas"]["FluencyBoxSuccess"];
        };
        /**
         * Fluency Box user
         * @description What the profile shows.
         */
        readonly FluencyBoxUser: {
            readonly email_address: components["schemas"]["FluencyBoxEmailAddress"];
            readonly first_name: components["schemas"]["FluencyBoxFirstName"];
            readonly last_name: components["schemas"]["FluencyBoxLastName"];
            readonly phone_number: components["schemas"]["FluencyBoxPhoneNumber"];
            /** @description The name of the picture's file, without a folder. It is `default_image.jpg` until the user uploads a picture; then it is random hexadecimal digits and the extension of the uploaded file. */
            readonly profile_picture: string;
            readonly uid: components["schemas"]["FluencyBoxUid"];
            readonly user_name: components["schemas"]["FluencyBoxUserName"];
        };
        /**
         * Fluency Box user found
         * @description The account that was asked for.
         */
        readonly FluencyBoxUserFound: {
            readonly status: components["schemas"]["FluencyBoxSuccess"];
            readonly user: components["schemas"]["FluencyBoxUser"];
        };
        /**
         * Fluency Box user update
         * @description What the profile form sends, always all five fields. Other fields are ignored, `password` among them.
         */
        readonly FluencyBoxUserUpdate: {
            readonly first_name: components["schemas"]["FluencyBoxFirstName"];
            readonly last_name: components["schemas"]["FluencyBoxLastName"];
            readonly email_address: components["schemas"]["FluencyBoxEmailAddress"];
            readonly phone_number: components["schemas"]["FluencyBoxPhoneNumber"];
            readonly user_name: components["schemas"]["FluencyBoxUserName"];
        };
        /**
         * Fluency Box user updated
         * @description The profile was replaced.
         */
        readonly FluencyBoxUserUpdated: {
            /**
             * @description Says what was done.
             * @constant
             */
            readonly message: "User Updated Successfully";
            readonly status: components["schemas"]["FluencyBoxSuccess"];
        };
        /**
         * Fluency Box user deleted
         * @description The account is gone.
         */
        readonly FluencyBoxUserDeleted: {
            /**
             * @description Says what was done.
             * @constant
             */
            readonly message: "User Deleted Successfully";
            readonly status: components["schemas"]["FluencyBoxSuccess"];
        };
        /**
         * Fluency Box new password
         * @description What the form for a new password sends. Other fields are ignored.
         */
        readonly FluencyBoxNewPassword: {
            readonly password: components["schemas"]["FluencyBoxPassword"];
        };
        /**
         * Fluency Box password updated
         * @description The new password is in force.
         */
        readonly FluencyBoxPasswordUpdated: {
            /**
             * @description Says what was done.
             * @constant
             */
            readonly message: "Password Updated Successfully";
            readonly status: components["schemas"]["FluencyBoxSuccess"];
        };
        /**
         * Fluency Box picture upload
         * @description The form with the picture. Other parts are ignored.
         */
        readonly FluencyBoxPictureUpload: {
            /**
             * Format: binary
             * @description The picture's file with its name, whose extension is kept. The service takes any type of file, so check in the form that it is a picture.
             */
            readonly profile_picture_file: Blob;
        };
        /**
         * Fluency Box picture updated
         * @description The new picture is in place.
         */
        readonly FluencyBoxPictureUpdated: {
            /**
             * @description Says what was done.
             * @constant
             */
            readonly message: "successfully updated";
            readonly status: components["schemas"]["FluencyBoxSuccess"];
        };
        /**
         * Fluency Box reset request
         * @description What the form behind "Forgot your password?" sends. Other fields are ignored.
         */
        readonly FluencyBoxResetRequest: {
            readonly email: components["schemas"]["FluencyBoxEmailAddress"];
        };
        /**
         * Fluency Box reset mail sent
         * @description The mail is on its way.
         */
        readonly FluencyBoxResetMailSent: {
            /**
             * @description Says what was done.
             * @constant
             */
            readonly message: "An email has been sent with instructions to reset your password.";
            readonly status: components["schemas"]["FluencyBoxSuccess"];
        };
    };
    responses: {
        /** @description The service failed. What a deployed server says in `message` varies, so show a sentence of your own. */
        readonly FluencyBoxServerError: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["FluencyBoxError"];
            };
        };
        /** @description The body is larger than the server takes (12 MB unless set otherwise). */
        readonly FluencyBoxBodyTooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["FluencyBoxError"];
            };
        };
        /** @description The access token is refused. It is looked at before anything else. */
        readonly FluencyBoxTokenRefused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["FluencyBoxError"];
            };
        };
        /** @description The account does not exist. */
        readonly FluencyBoxNoUserFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["FluencyBoxError"];
            };
        };
    };
    parameters: {
        /**
         * @description The `uid` that signing in gave. Any text is accepted; one that belongs to no account is answered with 404.
         * @example ada0ada0-ada0-4ada-8ada-ada0ada0ada0
         */
        readonly FluencyBoxUserId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly fluencyBoxLogin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Signed in. Keep the `uid` and both tokens; renew them before or when the access token expires. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FluencyBoxSession"];
                };
            };
            /** @description The credentials do not open an account. The service does not say why: they may be absent, malformed, unknown or wrong, or the account is locked. */
            readonly 401: {
                headers: {
                    /**
                     * @description Asks for the e-mail address and the password. The realm is always the same.
                     * @example Basic realm="Login required!"
                     */
                    readonly "WWW-Authenticate": "Basic realm=\"Login required!\"";
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": "Invalid Credentials";
                };
            };
            readonly 500: components["responses"]["FluencyBoxServerError"];
        };
    };
    readonly fluencyBoxRefreshToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Renewed. Replace both tokens and repeat the call that failed. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FluencyBoxSession"];
                };
            };
            /** @description The refresh token is refused. The session is over; ask the user to sign in again. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FluencyBoxError"];
                };
            };
            readonly 500: components["responses"]["FluencyBoxServerError"];
        };
    };
    readonly fluencyBoxCreateUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The fields of the sign-up form. All are needed. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FluencyBoxNewUser"];
            };
        };
        readonly responses: {
            /** @description Signed up. Sign the user in next. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FluencyBoxUserCreated"];
                };
            };
            /** @description A field is missing or not valid, or the e-mail address or user name is taken. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FluencyBoxError"];
                };
            };
            readonly 413: components["responses"]["FluencyBoxBodyTooLarge"];
            readonly 500: components["responses"]["FluencyBoxServerError"];
        };
    };
    readonly fluencyBoxGetUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The `uid` that signing in gave. Any text is accepted; one that belongs to no account is answered with 404.
                 * @example ada0ada0-ada0-4ada-8ada-ada0ada0ada0
                 */
                readonly id: components["parameters"]["FluencyBoxUserId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The account exists. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FluencyBoxUserFound"];
                };
            };
            readonly 401: components["responses"]["FluencyBoxTokenRefused"];
            readonly 404: components["responses"]["FluencyBoxNoUserFound"];
            readonly 500: components["responses"]["FluencyBoxServerError"];
        };
    };
    readonly fluencyBoxUpdateUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The `uid` that signing in gave. Any text is accepted; one that belongs to no account is answered with 404.
                 * @example ada0ada0-ada0-4ada-8ada-ada0ada0ada0
                 */
                readonly id: components["parameters"]["FluencyBoxUserId"];
            };
            readonly cookie?: never;
        };
        /** @description The fields of the profile form. All are needed. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FluencyBoxUserUpdate"];
            };
        };
        readonly responses: {
            /** @description Changed. The reply does not repeat the profile. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FluencyBoxUserUpdated"];
                };
            };
            /** @description A field is missing or not valid, or the e-mail address or user name belongs to another account. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FluencyBoxError"];
                };
            };
            readonly 401: components["responses"]["FluencyBoxTokenRefused"];
            readonly 404: components["responses"]["FluencyBoxNoUserFound"];
            readonly 413: components["responses"]["FluencyBoxBodyTooLarge"];
            readonly 500: components["responses"]["FluencyBoxServerError"];
        };
    };
    readonly fluencyBoxDeleteUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The `uid` that signing in gave. Any text is accepted; one that belongs to no account is answered with 404.
                 * @example ada0ada0-ada0-4ada-8ada-ada0ada0ada0
                 */
                readonly id: components["parameters"]["FluencyBoxUserId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. Forget the tokens. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FluencyBoxUserDeleted"];
                };
            };
            readonly 401: components["responses"]["FluencyBoxTokenRefused"];
            readonly 404: components["responses"]["FluencyBoxNoUserFound"];
            readonly 500: components["responses"]["FluencyBoxServerError"];
        };
    };
    readonly fluencyBoxUpdatePassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The `uid` that signing in gave. Any text is accepted; one that belongs to no account is answered with 404.
                 * @example ada0ada0-ada0-4ada-8ada-ada0ada0ada0
                 */
                readonly id: components["parameters"]["FluencyBoxUserId"];
            };
            readonly cookie?: never;
        };
        /** @description The new password. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FluencyBoxNewPassword"];
            };
        };
        readonly responses: {
            /** @description Changed. The next sign-in needs the new password. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FluencyBoxPasswordUpdated"];
                };
            };
            /** @description The password is missing or not valid. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FluencyBoxError"];
                };
            };
            readonly 401: components["responses"]["FluencyBoxTokenRefused"];
            readonly 404: components["responses"]["FluencyBoxNoUserFound"];
            readonly 413: components["responses"]["FluencyBoxBodyTooLarge"];
            readonly 500: components["responses"]["FluencyBoxServerError"];
        };
    };
    readonly fluencyBoxUpdatePicture: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The `uid` that signing in gave. Any text is accepted; one that belongs to no account is answered with 404.
                 * @example ada0ada0-ada0-4ada-8ada-ada0ada0ada0
                 */
                readonly id: components["parameters"]["FluencyBoxUserId"];
            };
            readonly cookie?: never;
        };
        /** @description The form with the picture. */
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["FluencyBoxPictureUpload"];
            };
        };
        readonly responses: {
            /** @description Replaced. Read the profile again to learn the name of the file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FluencyBoxPictureUpdated"];
                };
            };
            /** @description No file came along. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FluencyBoxError"];
                };
            };
            readonly 401: components["responses"]["FluencyBoxTokenRefused"];
            readonly 404: components["responses"]["FluencyBoxNoUserFound"];
            readonly 413: components["responses"]["FluencyBoxBodyTooLarge"];
            readonly 500: components["responses"]["FluencyBoxServerError"];
        };
    };
    readonly fluencyBoxRequestPasswordReset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Whose password is to be reset. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FluencyBoxResetRequest"];
            };
        };
        readonly responses: {
            /** @description The mail was sent. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FluencyBoxResetMailSent"];
                };
            };
            /** @description The e-mail address is missing or not valid. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FluencyBoxError"];
                };
            };
            /** @description The account does not exist. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FluencyBoxError"];
                };
            };
            readonly 413: components["responses"]["FluencyBoxBodyTooLarge"];
            readonly 500: components["responses"]["FluencyBoxServerError"];
        };
    };
    readonly fluencyBoxResetPassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The e-mail address of the account, percent-encoded where it holds reserved characters such as `/` or `?`.
                 * @example ada@example.com
                 */
                readonly email: string;
            };
            readonly cookie?: never;
        };
        /** @description The new password. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FluencyBoxNewPassword"];
            };
        };
        readonly responses: {
            /** @description Reset, and unlocked. Ask the user to sign in. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FluencyBoxPasswordUpdated"];
                };
            };
            /** @description The password is missing or not valid. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FluencyBoxError"];
                };
            };
            /** @description No account has this e-mail address. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FluencyBoxError"];
                };
            };
            readonly 413: components["responses"]["FluencyBoxBodyTooLarge"];
            readonly 500: components["responses"]["FluencyBoxServerError"];
        };
    };
}

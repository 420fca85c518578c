// Generated from the contract by `npm run generate`. Do not edit.

export interface paths {
    readonly "/api/auth/register": {
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
         * @description Creates an account and signs its owner in.
         *
         *     Shown by the sign-up form. The user goes straight on to the app: no mail is sent and nothing has to be confirmed.
         *     The new profile has the time zone `Europe/Paris`, no other details, and no activities. An administrator can switch
         *     registration off; then every call is a 403, whatever it sends.
         *
         *     The rules of the form are checked together. All that are broken come back in one `message`, a line each, in the
         *     order user name, e-mail address, confirmation, password. Only then is it checked whether the account exists.
         *
         *     **Warning:** User names and e-mail addresses are unique in their exact case only. `ada` and `Ada` can be two people.
         */
        readonly post: operations["fittrackeeRegister"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/login": {
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
         * @description Trades an e-mail address and a password for an access token.
         *
         *     Shown by the sign-in form. The token is good for 30 days and cannot be renewed, so plan for the user to see this form
         *     again. Signing in again leaves earlier tokens valid. Wrong credentials are a 404, not a 401.
         */
        readonly post: operations["fittrackeeLogin"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/logout": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Sign out
         * @description Checks the access token and says goodbye. Shown by the sign-out button; afterwards the user sees the sign-in form.
         *
         *     Forget the token whatever the answer is: a 401 only means that it was not good any more.
         *
         *     **Warning:** Nothing ends on the server. Whoever has a copy of the token can go on using it until it expires, up to
         *     30 days after signing in.
         */
        readonly get: operations["fittrackeeLogout"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/profile": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show the profile
         * @description Gives the profile of the user whose token is sent: who it is, and what was recorded in sum.
         *
         *     Shown by the profile page, and used to fill the form that edits it. Dates are RFC 1123 text
         *     (`Sun, 01 Mar 2026 09:30:00 GMT`), not ISO 8601. Details that the user has not given are null.
         */
        readonly get: operations["fittrackeeGetProfile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/profile/edit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Edit the profile
         * @description Replaces the details of the user's profile, and the password if a new one is sent.
         *
         *     Shown by the profile form and by the form that changes the password. Afterwards the user sees the profile as it now
         *     is. User name, e-mail address and picture stay as they are. A deployed server may answer with `message` and `status`
         *     only; read the profile again when `data` is absent.
         *
         *     **Warning:** This replaces everything. A detail that is left out becomes null, also when only the password is to
         *     change. Read the profile first, change what the user changed, and send all of it. Only the password stays when it is
         *     left out.
         *
         *     **Warning:** The length of a new password is not checked here; check for 8 characters before sending. Tokens from
         *     before the change stay valid.
         */
        readonly post: operations["fittrackeeEditProfile"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/picture": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Set the profile picture
         * @description Stores an image as the user's profile picture, in place of the one before.
         *
         *     Shown by the picture form. Afterwards the user sees the new picture. Check the name and the size of the file before
         *     sending it. The failures of this call have the status `fail`, except a 401, which has `error` as everywhere.
         */
        readonly post: operations["fittrackeeSetPicture"];
        /**
         * Delete the profile picture
         * @description Deletes the user's profile picture. Shown by the picture form; afterwards the user sees the app's placeholder.
         *
         *     It works also when there is no picture, so it can be repeated.
         */
        readonly delete: operations["fittrackeeDeletePicture"];
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
         * FitTrackee registration
         * @description What the sign-up form sends.
         */
        readonly FittrackeeRegistration: {
            /** @description The user name, 3 to 12 characters of any kind. */
            readonly username: string;
            /** @description The e-mail address, which the user signs in with. */
            readonly email: string;
            /**
             * Format: password
             * @description The password, 8 characters or more.
             */
            readonly password: string;
            /**
             * Format: password
             * @description The password once more.
             */
            readonly password_conf: string;
        };
        /**
         * FitTrackee access token
         * @description A JWT, sent as `Authorization` with the scheme `Bearer`. Its claim `exp` says when it expires, 30 days from now.
         */
        readonly FittrackeeAccessToken: string;
        /**
         * FitTrackee success
         * @description Says that it worked.
         * @constant
         */
        readonly FittrackeeSuccess: "success";
        /**
         * FitTrackee registered
         * @description The account was created and its owner is signed in.
         */
        readonly FittrackeeRegistered: {
            readonly auth_token: components["schemas"]["FittrackeeAccessToken"];
            /**
             * @description Says what was done.
             * @constant
             */
            readonly message: "Successfully registered.";
            readonly status: components["schemas"]["FittrackeeSuccess"];
        };
        /**
         * FitTrackee message
         * @description English text that can be put before the user. Broken rules of a form come one a line, each ended by a line feed.
         */
        readonly FittrackeeMessage: string;
        /**
         * FitTrackee error
         * @description A failure of FitTrackee, except one that concerns the picture.
         */
        readonly FittrackeeError: {
            readonly message: components["schemas"]["FittrackeeMessage"];
            /**
             * @description Says that it did not work.
             * @constant
             */
            readonly status: "error";
        };
        /**
         * FitTrackee credentials
         * @description What the sign-in form sends.
         */
        readonly FittrackeeCredentials: {
            /** @description The e-mail address, in the case in which it was registered. */
            readonly email: string;
            /**
             * Format: password
             * @description The password.
             */
            readonly password: string;
        };
        /**
         * FitTrackee signed in
         * @description The token of a new session.
         */
        readonly FittrackeeSignedIn: {
            readonly auth_token: components["schemas"]["FittrackeeAccessToken"];
            /**
             * @description Says what was done.
             * @constant
             */
            readonly message: "Successfully logged in.";
            readonly status: components["schemas"]["FittrackeeSuccess"];
        };
        /**
         * FitTrackee signed out
         * @description The call was accepted. The token itself stays valid.
         */
        readonly FittrackeeSignedOut: {
            /**
             * @description Says what was done.
             * @constant
             */
            readonly message: "Successfully logged out.";
            readonly status: components["schemas"]["FittrackeeSuccess"];
        };
        /**
         * FitTrackee profile
         * @description All that the service knows of a user.
         */
        readonly FittrackeeProfile: {
            /** @description Whether the user administers the service. */
            readonly admin: boolean;
            /** @description A few words about the user, or null. */
            readonly bio: string | null;
            /** @description The date of birth as an RFC 1123 date at midnight GMT, or null. Show the day as it stands, without converting it to the reader's time zone. */
            readonly birth_date: string | null;
            /** @description When the account was created, as an RFC 1123 date. */
            readonly created_at: string;
            /** @description The e-mail address, which the user signs in with. It cannot be changed. */
            readonly email: string;
            /** @description The first name, or null. */
            readonly first_name: string | null;
            /** @description The number of the account. */
            readonly id: number;
            /** @description The last name, or null. */
            readonly last_name: string | null;
            /** @description Where the user lives, in the user's own words, or null. */
            readonly location: string | null;
            /** @description How many activities the user has recorded. */
            readonly nb_activities: number;
            /** @description How many different sports the user has done. */
            readonly nb_sports: number;
            /** @description Whether the user has a profile picture. */
            readonly picture: boolean;
            /** @description The time zone, `Europe/Paris` at first, or null. */
            readonly timezone: string | null;
            /** @description The length of all activities together, in kilometres. */
            readonly total_distance: number;
            /** @description The time of all activities together, as hours, minutes and seconds; `0:00:00` at first. */
            readonly total_duration: string;
            /** @description The user name. It cannot be changed. */
            readonly username: string;
        };
        /**
         * FitTrackee profile reply
         * @description The profile as it now is.
         */
        readonly FittrackeeProfileReply: {
            readonly data: components["schemas"]["FittrackeeProfile"];
            readonly status: components["schemas"]["FittrackeeSuccess"];
        };
        /**
         * FitTrackee profile edit
         * @description The whole profile as it should be afterwards, and the new password if it should change.
         */
        readonly FittrackeeProfileEdit: {
            /** @description The first name. Null or absent clears it. */
            readonly first_name?: string | null;
            /** @description The last name. Null or absent clears it. */
            readonly last_name?: string | null;
            /** @description Where the user lives, in the user's own words. Null or absent clears it. */
            readonly location?: string | null;
            /** @description A few words about the user. Null or absent clears it. */
            readonly bio?: string | null;
            /** @description The date of birth as year, month and day; a day of the calendar. The profile shows it in another form, so convert it before sending it back. Null or absent clears it. */
            readonly birth_date?: string | null;
            /**
             * Format: password
             * @description The new password. Null, empty or absent keeps the present one.
             */
            readonly password?: string | null;
            /**
             * Format: password
             * @description The new password once more. Compared only when there is a new password.
             */
            readonly password_conf?: string | null;
            /** @description The time zone, such as `Europe/Paris`; the name is not checked. Null or absent clears it. */
            readonly timezone?: string | null;
        };
        /**
         * FitTrackee picture upload
         * @description What the picture form sends.
         */
        readonly FittrackeePictureUpload: {
            /**
             * Format: binary
             * @description The image file, 1 048 576 bytes (1 MB) or smaller. Its name must end in `.jpg`, `.png` or `.gif`; only the name is checked, not what is inside.
             */
            readonly file: Blob;
        };
        /**
         * FitTrackee picture error
         * @description A failure that concerns the picture. It differs from every other failure by its `status`.
         */
        readonly FittrackeePictureError: {
            readonly message: components["schemas"]["FittrackeeMessage"];
            /**
             * @description Says that the picture was not changed.
             * @constant
             */
            readonly status: "fail";
        };
    };
    responses: {
        /** @description The body is larger than the server takes (12 MB unless set otherwise). */
        readonly FittrackeeBodyTooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["FittrackeeError"];
            };
        };
        /** @description The access token is missing or no longer good. Forget it and ask the user to sign in. */
        readonly FittrackeeUnauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["FittrackeeError"];
            };
        };
        /** @description The service failed. Its own document names no such reply here, but no server is spared it. */
        readonly FittrackeeServerError: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["FittrackeeError"];
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
    readonly fittrackeeRegister: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The fields of the sign-up form. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FittrackeeRegistration"];
            };
        };
        readonly responses: {
            /** @description Signed up and signed in. Keep the token and go on to the app. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FittrackeeRegistered"];
                };
            };
            /** @description The form is incomplete, breaks rules, or names somebody who has an account already. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FittrackeeError"];
                };
            };
            /** @description This server takes no new users. It is checked before the body is looked at. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FittrackeeError"];
                };
            };
            readonly 413: components["responses"]["FittrackeeBodyTooLarge"];
            /** @description The account could not be created. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FittrackeeError"];
                };
            };
        };
    };
    readonly fittrackeeLogin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The fields of the sign-in form. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FittrackeeCredentials"];
            };
        };
        readonly responses: {
            /** @description Signed in. Keep the token and send it with every other call. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FittrackeeSignedIn"];
                };
            };
            /** @description The form is incomplete. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FittrackeeError"];
                };
            };
            /** @description The credentials do not open an account. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FittrackeeError"];
                };
            };
            readonly 413: components["responses"]["FittrackeeBodyTooLarge"];
            /** @description The credentials could not be checked. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FittrackeeError"];
                };
            };
        };
    };
    readonly fittrackeeLogout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Signed out. Forget the token. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FittrackeeSignedOut"];
                };
            };
            readonly 401: components["responses"]["FittrackeeUnauthorized"];
            readonly 500: components["responses"]["FittrackeeServerError"];
        };
    };
    readonly fittrackeeGetProfile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The profile. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FittrackeeProfileReply"];
                };
            };
            readonly 401: components["responses"]["FittrackeeUnauthorized"];
            readonly 500: components["responses"]["FittrackeeServerError"];
        };
    };
    readonly fittrackeeEditProfile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The whole profile as it should be afterwards. Every field may be left out, but not all of them. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FittrackeeProfileEdit"];
            };
        };
        readonly responses: {
            /** @description Changed. The reply is the profile as it now is. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FittrackeeProfileReply"];
                };
            };
            /** @description Nothing to change was sent, or the new password was not confirmed. Nothing was changed. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FittrackeeError"];
                };
            };
            readonly 401: components["responses"]["FittrackeeUnauthorized"];
            readonly 413: components["responses"]["FittrackeeBodyTooLarge"];
            /** @description The profile could not be changed and is what it was. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FittrackeeError"];
                };
            };
        };
    };
    readonly fittrackeeSetPicture: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The picture form, with the image in the part `file`. */
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["FittrackeePictureUpload"];
            };
        };
        readonly responses: {
            /** @description Stored. `picture` is now true. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FittrackeeProfileReply"];
                };
            };
            /** @description There is no file in the form, or it is not an image by its name. The present picture stays. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FittrackeePictureError"];
                };
            };
            readonly 401: components["responses"]["FittrackeeUnauthorized"];
            /** @description The file is too large. The present picture stays. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FittrackeePictureError"];
                };
            };
            /** @description The picture could not be stored. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FittrackeePictureError"];
                };
            };
        };
    };
    readonly fittrackeeDeletePicture: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description There is no picture any more. `picture` in the profile is now false. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["FittrackeeUnauthorized"];
            /** @description The picture could not be deleted. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FittrackeePictureError"];
                };
            };
        };
    };
}

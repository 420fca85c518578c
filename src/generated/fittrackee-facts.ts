// Generated from the contract by `npm run generate`. Do not edit.

export const fittrackeeFacts = {
  "slug": "fittrackee",
  "operations": {
    "POST /api/auth/register": [
      "fittrackeeRegister",
      "",
      ""
    ],
    "POST /api/auth/login": [
      "fittrackeeLogin",
      "",
      ""
    ],
    "GET /api/auth/logout": [
      "fittrackeeLogout",
      "fittrackeeAccessToken",
      ""
    ],
    "GET /api/auth/profile": [
      "fittrackeeGetProfile",
      "fittrackeeAccessToken",
      ""
    ],
    "POST /api/auth/profile/edit": [
      "fittrackeeEditProfile",
      "fittrackeeAccessToken",
      ""
    ],
    "POST /api/auth/picture": [
      "fittrackeeSetPicture",
      "fittrackeeAccessToken",
      "multipart",
      {
        "invalid_input": [
          "Invalid payload."
        ]
      }
    ],
    "DELETE /api/auth/picture": [
      "fittrackeeDeletePicture",
      "fittrackeeAccessToken",
      ""
    ]
  },
  "messages": {
    "missing_field": [
      "Invalid payload."
    ],
    "invalid_input": [
      "Valid email must be provided.",
      "Username: 3 to"
    ],
    "password_mismatch": [
      "Password and password confirmation don't match."
    ],
    "weak_password": [
      "Password: 8 characters required."
    ],
    "account_exists": [
      "Sorry. That user already exists."
    ],
    "registration_disabled": [
      "Error. Registration is disabled."
    ],
    "invalid_credentials": [
      "Invalid credentials."
    ],
    "unauthorized": [
      "Provide a valid auth token."
    ],
    "token_expired": [
      "Signature expired. Please log in again."
    ],
    "token_invalid": [
      "Invalid token. Please log in again."
    ],
    "not_found": [
      "Something went wrong"
    ],
    "file_missing": [
      "No file part.",
      "No selected file."
    ],
    "file_type": [
      "File extension not allowed."
    ]
  }
} as const

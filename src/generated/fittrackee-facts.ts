// Generated from the contract by `npm run generate`. Do not edit.

export const fittrackeeFacts = {
  "slug": "fittrackee",
  "name": "FitTrackee",
  "operations": {
    "POST /api/auth/register": {
      "id": "fittrackeeRegister"
    },
    "POST /api/auth/login": {
      "id": "fittrackeeLogin"
    },
    "GET /api/auth/logout": {
      "id": "fittrackeeLogout",
      "security": [
        "fittrackeeAccessToken"
      ]
    },
    "GET /api/auth/profile": {
      "id": "fittrackeeGetProfile",
      "security": [
        "fittrackeeAccessToken"
      ]
    },
    "POST /api/auth/profile/edit": {
      "id": "fittrackeeEditProfile",
      "security": [
        "fittrackeeAccessToken"
      ]
    },
    "POST /api/auth/picture": {
      "id": "fittrackeeSetPicture",
      "security": [
        "fittrackeeAccessToken"
      ],
      "body": "multipart",
      "messages": {
        "invalid_input": [
          "Invalid payload."
        ]
      }
    },
    "DELETE /api/auth/picture": {
      "id": "fittrackeeDeletePicture",
      "security": [
        "fittrackeeAccessToken"
      ]
    }
  },
  "messages": {
    "missing_field": [
      "Invalid payload."
    ],
    "invalid_input": [
      "Valid email must be provided.",
      "Username: 3 to 12 characters required."
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
      "Something went wrong. Please contact us."
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

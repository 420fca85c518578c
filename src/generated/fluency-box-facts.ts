// Generated from the contract by `npm run generate`. Do not edit.

export const fluencyBoxFacts = {
  "slug": "fluency-box",
  "name": "Fluency Box",
  "operations": {
    "POST /login": {
      "id": "fluencyBoxLogin",
      "security": [
        "fluencyBoxBasic"
      ]
    },
    "POST /refresh_token": {
      "id": "fluencyBoxRefreshToken",
      "security": [
        "fluencyBoxRefreshToken"
      ]
    },
    "POST /users": {
      "id": "fluencyBoxCreateUser"
    },
    "GET /users/{id}": {
      "id": "fluencyBoxGetUser",
      "security": [
        "fluencyBoxAccessToken"
      ]
    },
    "PUT /users/{id}": {
      "id": "fluencyBoxUpdateUser",
      "security": [
        "fluencyBoxAccessToken"
      ]
    },
    "DELETE /users/{id}": {
      "id": "fluencyBoxDeleteUser",
      "security": [
        "fluencyBoxAccessToken"
      ]
    },
    "PUT /users/{id}/password": {
      "id": "fluencyBoxUpdatePassword",
      "security": [
        "fluencyBoxAccessToken"
      ]
    },
    "PUT /users/{id}/profile_picture": {
      "id": "fluencyBoxUpdatePicture",
      "security": [
        "fluencyBoxAccessToken"
      ],
      "body": "multipart"
    },
    "POST /reset_password": {
      "id": "fluencyBoxRequestPasswordReset"
    },
    "PUT /users/{email}/password_reset": {
      "id": "fluencyBoxResetPassword"
    }
  },
  "messages": {
    "invalid_credentials": [
      "Invalid Credentials"
    ],
    "token_invalid": [
      "Token is invalid"
    ],
    "email_taken": [
      "Email already registered"
    ],
    "username_taken": [
      "User name already registered"
    ],
    "missing_field": [
      "No email address in request",
      "No password in request",
      "No first name in request",
      "No last name in request",
      "No user name in request",
      "No phone number in request",
      "No email in request"
    ],
    "invalid_input": [
      "Request body is not valid"
    ],
    "token_expired": [
      "Token has expired"
    ],
    "not_found": [
      "No user found"
    ],
    "file_missing": [
      "No file found"
    ]
  }
} as const

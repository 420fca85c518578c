// Generated from the contract by `npm run generate`. Do not edit.

export const fittrackeeContract = {
  "slug": "fittrackee",
  "operations": {
    "fittrackeeRegister": {
      "method": "POST",
      "path": "/api/auth/register",
      "security": [],
      "consumes": [
        "application/json"
      ],
      "fields": {
        "username": {
          "required": true,
          "minLength": 3,
          "maxLength": 12
        },
        "email": {
          "required": true,
          "minLength": 5,
          "maxLength": 120,
          "pattern": "^[a-zA-Z0-9_.+\\-]+@[a-zA-Z0-9\\-]+\\.[a-zA-Z0-9\\-.]+$"
        },
        "password": {
          "required": true,
          "minLength": 8,
          "maxLength": 1024
        },
        "password_conf": {
          "required": true,
          "maxLength": 1024
        }
      },
      "replies": {
        "registered": {
          "status": 201,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "auth_token": "header.ada-access.signature",
            "message": "Successfully registered.",
            "status": "success"
          }
        },
        "missing_field": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Invalid payload.",
            "status": "error"
          }
        },
        "invalid_input": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Errors: Valid email must be provided.\n",
            "status": "error"
          }
        },
        "invalid_input.username": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Errors: Username: 3 to 12 characters required.\n",
            "status": "error"
          }
        },
        "password_mismatch": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Errors: Password and password confirmation don't match.\n",
            "status": "error"
          }
        },
        "weak_password": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Errors: Password: 8 characters required.\n",
            "status": "error"
          }
        },
        "invalid_input.all": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Errors: Username: 3 to 12 characters required.\nValid email must be provided.\nPassword and password confirmation don't match.\nPassword: 8 characters required.\n",
            "status": "error"
          }
        },
        "account_exists": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Sorry. That user already exists.",
            "status": "error"
          }
        },
        "registration_disabled": {
          "status": 403,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Error. Registration is disabled.",
            "status": "error"
          }
        },
        "file_too_large": {
          "status": 413,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Request body too large.",
            "status": "error"
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Error. Please try again or contact the administrator.",
            "status": "error"
          }
        },
        "server_error.types": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Error. Please try again or contact the administrator.",
            "status": "error"
          }
        }
      }
    },
    "fittrackeeLogin": {
      "method": "POST",
      "path": "/api/auth/login",
      "security": [],
      "consumes": [
        "application/json"
      ],
      "fields": {
        "email": {
          "required": true
        },
        "password": {
          "required": true
        }
      },
      "replies": {
        "signed_in": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "auth_token": "header.ada-access.signature",
            "message": "Successfully logged in.",
            "status": "success"
          }
        },
        "missing_field": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Invalid payload.",
            "status": "error"
          }
        },
        "invalid_credentials": {
          "status": 404,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Invalid credentials.",
            "status": "error"
          }
        },
        "file_too_large": {
          "status": 413,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Request body too large.",
            "status": "error"
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Error. Please try again or contact the administrator.",
            "status": "error"
          }
        }
      }
    },
    "fittrackeeLogout": {
      "method": "GET",
      "path": "/api/auth/logout",
      "security": [
        "fittrackeeAccessToken"
      ],
      "consumes": [],
      "fields": {},
      "replies": {
        "signed_out": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Successfully logged out.",
            "status": "success"
          }
        },
        "unauthorized": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Provide a valid auth token.",
            "status": "error"
          }
        },
        "token_expired": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Signature expired. Please log in again.",
            "status": "error"
          }
        },
        "token_invalid": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Invalid token. Please log in again.",
            "status": "error"
          }
        },
        "not_found": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Something went wrong. Please contact us.",
            "status": "error"
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Error. Please try again or contact the administrator.",
            "status": "error"
          }
        }
      }
    },
    "fittrackeeGetProfile": {
      "method": "GET",
      "path": "/api/auth/profile",
      "security": [
        "fittrackeeAccessToken"
      ],
      "consumes": [],
      "fields": {},
      "replies": {
        "profile": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "data": {
              "admin": false,
              "bio": "Writes programs for an engine.",
              "birth_date": "Sun, 10 Dec 1815 00:00:00 GMT",
              "created_at": "Sun, 01 Mar 2026 09:30:00 GMT",
              "email": "ada@example.com",
              "first_name": "Ada",
              "id": 2,
              "last_name": "Lovelace",
              "location": "London",
              "nb_activities": 6,
              "nb_sports": 3,
              "picture": true,
              "timezone": "Europe/London",
              "total_distance": 67.895,
              "total_duration": "6:50:27",
              "username": "ada"
            },
            "status": "success"
          }
        },
        "new_account": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "data": {
              "admin": false,
              "bio": null,
              "birth_date": null,
              "created_at": "Sun, 01 Mar 2026 09:30:00 GMT",
              "email": "ada@example.com",
              "first_name": null,
              "id": 2,
              "last_name": null,
              "location": null,
              "nb_activities": 0,
              "nb_sports": 0,
              "picture": false,
              "timezone": "Europe/Paris",
              "total_distance": 0,
              "total_duration": "0:00:00",
              "username": "ada"
            },
            "status": "success"
          }
        },
        "unauthorized": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Provide a valid auth token.",
            "status": "error"
          }
        },
        "token_expired": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Signature expired. Please log in again.",
            "status": "error"
          }
        },
        "token_invalid": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Invalid token. Please log in again.",
            "status": "error"
          }
        },
        "not_found": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Something went wrong. Please contact us.",
            "status": "error"
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Error. Please try again or contact the administrator.",
            "status": "error"
          }
        }
      }
    },
    "fittrackeeEditProfile": {
      "method": "POST",
      "path": "/api/auth/profile/edit",
      "security": [
        "fittrackeeAccessToken"
      ],
      "consumes": [
        "application/json"
      ],
      "fields": {
        "first_name": {
          "required": false,
          "maxLength": 80
        },
        "last_name": {
          "required": false,
          "maxLength": 80
        },
        "location": {
          "required": false,
          "maxLength": 80
        },
        "bio": {
          "required": false,
          "maxLength": 200
        },
        "birth_date": {
          "required": false,
          "minLength": 10,
          "maxLength": 10,
          "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
        },
        "password": {
          "required": false,
          "maxLength": 1024
        },
        "password_conf": {
          "required": false,
          "maxLength": 1024
        },
        "timezone": {
          "required": false,
          "maxLength": 50
        }
      },
      "replies": {
        "profile_edited": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "data": {
              "admin": false,
              "bio": "Writes programs for an engine.",
              "birth_date": "Sun, 10 Dec 1815 00:00:00 GMT",
              "created_at": "Sun, 01 Mar 2026 09:30:00 GMT",
              "email": "ada@example.com",
              "first_name": "Ada",
              "id": 2,
              "last_name": "Lovelace",
              "location": "London",
              "nb_activities": 6,
              "nb_sports": 3,
              "picture": false,
              "timezone": "Europe/London",
              "total_distance": 67.895,
              "total_duration": "6:50:27",
              "username": "ada"
            },
            "status": "success"
          }
        },
        "missing_field": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Invalid payload.",
            "status": "error"
          }
        },
        "password_mismatch": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Password and password confirmation don't match.\n",
            "status": "error"
          }
        },
        "unauthorized": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Provide a valid auth token.",
            "status": "error"
          }
        },
        "token_expired": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Signature expired. Please log in again.",
            "status": "error"
          }
        },
        "token_invalid": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Invalid token. Please log in again.",
            "status": "error"
          }
        },
        "not_found": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Something went wrong. Please contact us.",
            "status": "error"
          }
        },
        "file_too_large": {
          "status": 413,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Request body too large.",
            "status": "error"
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Error. Please try again or contact the administrator.",
            "status": "error"
          }
        },
        "server_error.birth_date": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Error. Please try again or contact the administrator.",
            "status": "error"
          }
        }
      }
    },
    "fittrackeeSetPicture": {
      "method": "POST",
      "path": "/api/auth/picture",
      "security": [
        "fittrackeeAccessToken"
      ],
      "consumes": [
        "multipart/form-data"
      ],
      "fields": {
        "file": {
          "required": true,
          "maxLength": 1048576
        }
      },
      "replies": {
        "picture_set": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "data": {
              "admin": false,
              "bio": "Writes programs for an engine.",
              "birth_date": "Sun, 10 Dec 1815 00:00:00 GMT",
              "created_at": "Sun, 01 Mar 2026 09:30:00 GMT",
              "email": "ada@example.com",
              "first_name": "Ada",
              "id": 2,
              "last_name": "Lovelace",
              "location": "London",
              "nb_activities": 6,
              "nb_sports": 3,
              "picture": true,
              "timezone": "Europe/London",
              "total_distance": 67.895,
              "total_duration": "6:50:27",
              "username": "ada"
            },
            "status": "success"
          }
        },
        "invalid_input": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Invalid payload.",
            "status": "fail"
          }
        },
        "file_missing": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No file part.",
            "status": "fail"
          }
        },
        "file_missing.selected": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No selected file.",
            "status": "fail"
          }
        },
        "file_type": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "File extension not allowed.",
            "status": "fail"
          }
        },
        "unauthorized": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Provide a valid auth token.",
            "status": "error"
          }
        },
        "token_expired": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Signature expired. Please log in again.",
            "status": "error"
          }
        },
        "token_invalid": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Invalid token. Please log in again.",
            "status": "error"
          }
        },
        "not_found": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Something went wrong. Please contact us.",
            "status": "error"
          }
        },
        "file_too_large": {
          "status": 413,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Error during picture update: file size exceeds 1.0MB.",
            "status": "fail"
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Error during picture update.",
            "status": "fail"
          }
        }
      }
    },
    "fittrackeeDeletePicture": {
      "method": "DELETE",
      "path": "/api/auth/picture",
      "security": [
        "fittrackeeAccessToken"
      ],
      "consumes": [],
      "fields": {},
      "replies": {
        "no_content": {
          "status": 204,
          "headers": {}
        },
        "unauthorized": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Provide a valid auth token.",
            "status": "error"
          }
        },
        "token_expired": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Signature expired. Please log in again.",
            "status": "error"
          }
        },
        "token_invalid": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Invalid token. Please log in again.",
            "status": "error"
          }
        },
        "not_found": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Something went wrong. Please contact us.",
            "status": "error"
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Error during picture deletion.",
            "status": "fail"
          }
        }
      }
    }
  }
} as const

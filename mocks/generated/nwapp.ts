// Generated from the contract by `npm run generate`. Do not edit.

export const nwappContract = {
  "slug": "nwapp",
  "operations": {
    "nwappLogin": {
      "method": "POST",
      "path": "/api/v1/public/login",
      "security": [],
      "consumes": [
        "application/json",
        "application/x-www-form-urlencoded"
      ],
      "fields": {
        "email": {
          "required": true,
          "minLength": 1,
          "maxLength": 254
        },
        "password": {
          "required": true,
          "minLength": 1,
          "maxLength": 128
        }
      },
      "replies": {
        "signed_in": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "access_token": {
              "expires": 1772528400,
              "scope": "read,write,introspection",
              "token": "AaAaAaAaAaAaAaAaAaAaAaAaAaAaAa"
            },
            "email": "ada@example.com",
            "first_name": "Ada",
            "group_membership_id": 1,
            "last_name": "Lovelace",
            "middle_name": null,
            "refresh_token": {
              "revoked": null,
              "token": "RrRrRrRrRrRrRrRrRrRrRrRrRrRrRr"
            },
            "schema_name": "public"
          }
        },
        "invalid_credentials": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Email or password is incorrect.",
            "status": "Invalid request."
          }
        },
        "account_locked": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Your account is locked until its email is verified.",
            "status": "Invalid request."
          }
        },
        "missing_field": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": [
              "This field is required."
            ]
          }
        },
        "missing_field.all": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": [
              "This field is required."
            ],
            "password": [
              "This field is required."
            ]
          }
        },
        "missing_field.blank": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": [
              "This field may not be blank."
            ]
          }
        },
        "missing_field.null": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": [
              "This field may not be null."
            ]
          }
        },
        "invalid_input": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "detail": "JSON parse error"
          }
        },
        "invalid_input.type": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": [
              "Not a valid string."
            ]
          }
        },
        "invalid_input.length": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": [
              "Ensure this field has no more than 254 characters."
            ]
          }
        },
        "file_too_large": {
          "status": 413,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "detail": "Request body too large."
          }
        },
        "invalid_input.media_type": {
          "status": 415,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "detail": "Unsupported media type \"text/plain\" in request."
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "detail": "A server error occurred."
          }
        }
      }
    },
    "nwappLogout": {
      "method": "POST",
      "path": "/api/v1/public/logout",
      "security": [
        "nwappAccessToken"
      ],
      "consumes": [
        "application/json",
        "application/x-www-form-urlencoded"
      ],
      "fields": {
        "token": {
          "required": false,
          "minLength": 30,
          "maxLength": 30,
          "pattern": "^[A-Za-z0-9]{30}$"
        }
      },
      "replies": {
        "signed_out": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "detail": "You are now logged off."
          }
        },
        "token_invalid.body": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Authentication token is invalid.",
            "status": "Invalid request."
          }
        },
        "missing_field.blank": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "token": [
              "This field may not be blank."
            ]
          }
        },
        "missing_field.null": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "token": [
              "This field may not be null."
            ]
          }
        },
        "invalid_input": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "detail": "JSON parse error"
          }
        },
        "invalid_input.type": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "token": [
              "Not a valid string."
            ]
          }
        },
        "unauthorized": {
          "status": 401,
          "headers": {
            "content-type": "application/json",
            "www-authenticate": "Bearer realm=\"api\""
          },
          "body": {
            "detail": "Authentication credentials were not provided."
          }
        },
        "token_invalid": {
          "status": 401,
          "headers": {
            "content-type": "application/json",
            "www-authenticate": "Bearer realm=\"api\",error=\"invalid_token\",error_description=\"The access token is invalid.\""
          },
          "body": {
            "detail": "Authentication credentials were not provided."
          }
        },
        "token_expired": {
          "status": 401,
          "headers": {
            "content-type": "application/json",
            "www-authenticate": "Bearer realm=\"api\",error=\"invalid_token\",error_description=\"The access token has expired.\""
          },
          "body": {
            "detail": "Authentication credentials were not provided."
          }
        },
        "file_too_large": {
          "status": 413,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "detail": "Request body too large."
          }
        },
        "invalid_input.media_type": {
          "status": 415,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "detail": "Unsupported media type \"text/plain\" in request."
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "detail": "A server error occurred."
          }
        }
      }
    },
    "nwappGetProfile": {
      "method": "GET",
      "path": "/api/v1/public/profile",
      "security": [
        "nwappAccessToken"
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
            "email": "ada@example.com",
            "first_name": "Ada",
            "last_name": "Lovelace",
            "user_id": 1
          }
        },
        "unauthorized": {
          "status": 401,
          "headers": {
            "content-type": "application/json",
            "www-authenticate": "Bearer realm=\"api\""
          },
          "body": {
            "detail": "Authentication credentials were not provided."
          }
        },
        "token_invalid": {
          "status": 401,
          "headers": {
            "content-type": "application/json",
            "www-authenticate": "Bearer realm=\"api\",error=\"invalid_token\",error_description=\"The access token is invalid.\""
          },
          "body": {
            "detail": "Authentication credentials were not provided."
          }
        },
        "token_expired": {
          "status": 401,
          "headers": {
            "content-type": "application/json",
            "www-authenticate": "Bearer realm=\"api\",error=\"invalid_token\",error_description=\"The access token has expired.\""
          },
          "body": {
            "detail": "Authentication credentials were not provided."
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "detail": "A server error occurred."
          }
        }
      }
    },
    "nwappRefreshToken": {
      "method": "POST",
      "path": "/api/v1/public/refresh-token",
      "security": [],
      "consumes": [
        "application/json",
        "application/x-www-form-urlencoded"
      ],
      "fields": {
        "refresh_token": {
          "required": true,
          "minLength": 30,
          "maxLength": 30,
          "pattern": "^[A-Za-z0-9]{30}$"
        }
      },
      "replies": {
        "refreshed": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "access_token": {
              "expires": 1772613000,
              "scope": "read,write,introspection",
              "token": "BbBbBbBbBbBbBbBbBbBbBbBbBbBbBb"
            },
            "refresh_token": {
              "revoked": null,
              "token": "SsSsSsSsSsSsSsSsSsSsSsSsSsSsSs"
            }
          }
        },
        "invalid_input": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "detail": "JSON parse error"
          }
        },
        "missing_field": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": []
        },
        "token_invalid": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": []
        },
        "token_invalid.revoked": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": []
        },
        "token_expired": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": []
        },
        "file_too_large": {
          "status": 413,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "detail": "Request body too large."
          }
        },
        "invalid_input.media_type": {
          "status": 415,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "detail": "Unsupported media type \"text/plain\" in request."
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "detail": "A server error occurred."
          }
        }
      }
    },
    "nwappRegister": {
      "method": "POST",
      "path": "/api/v1/public/register",
      "security": [],
      "consumes": [
        "application/json",
        "application/x-www-form-urlencoded"
      ],
      "fields": {
        "email": {
          "required": true,
          "minLength": 3,
          "maxLength": 254
        },
        "password": {
          "required": true,
          "minLength": 8,
          "maxLength": 128,
          "pattern": "[^0-9]"
        },
        "first_name": {
          "required": true,
          "minLength": 1,
          "maxLength": 63
        },
        "last_name": {
          "required": true,
          "minLength": 1,
          "maxLength": 63
        }
      },
      "replies": {
        "registered": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "access_token": {
              "expires": 1772528400,
              "scope": "read,write,introspection",
              "token": "AaAaAaAaAaAaAaAaAaAaAaAaAaAaAa"
            },
            "email": "ada@example.com",
            "first_name": "Ada",
            "group_membership_id": null,
            "last_name": "Lovelace",
            "middle_name": null,
            "refresh_token": {
              "revoked": null,
              "token": "RrRrRrRrRrRrRrRrRrRrRrRrRrRrRr"
            },
            "schema_name": "public"
          }
        },
        "email_taken": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "error": "Email is not unique.",
            "status": "Invalid request."
          }
        },
        "weak_password": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "password": [
              "This password is too short. It must contain at least 8 characters."
            ]
          }
        },
        "weak_password.numeric": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "password": [
              "This password is entirely numeric."
            ]
          }
        },
        "weak_password.common": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "password": [
              "This password is too common."
            ]
          }
        },
        "weak_password.similar": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "password": [
              "The password is too similar to the email."
            ]
          }
        },
        "missing_field": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": [
              "This field is required."
            ]
          }
        },
        "missing_field.all": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": [
              "This field is required."
            ],
            "password": [
              "This field is required."
            ],
            "first_name": [
              "This field is required."
            ],
            "last_name": [
              "This field is required."
            ]
          }
        },
        "missing_field.blank": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": [
              "This field may not be blank."
            ]
          }
        },
        "missing_field.null": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": [
              "This field may not be null."
            ]
          }
        },
        "invalid_input": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "detail": "JSON parse error"
          }
        },
        "invalid_input.email": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": [
              "Enter a valid email address."
            ]
          }
        },
        "invalid_input.type": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": [
              "Not a valid string."
            ]
          }
        },
        "invalid_input.length": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "email": [
              "Ensure this field has no more than 254 characters."
            ]
          }
        },
        "file_too_large": {
          "status": 413,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "detail": "Request body too large."
          }
        },
        "invalid_input.media_type": {
          "status": 415,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "detail": "Unsupported media type \"text/plain\" in request."
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "detail": "A server error occurred."
          }
        }
      }
    }
  }
} as const

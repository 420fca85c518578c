// Generated from the contract by `npm run generate`. Do not edit.

export const fluencyBoxContract = {
  "slug": "fluency-box",
  "operations": {
    "fluencyBoxLogin": {
      "method": "POST",
      "path": "/login",
      "security": [
        "fluencyBoxBasic"
      ],
      "consumes": [],
      "fields": {},
      "replies": {
        "signed_in": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "refresh_token": "header.ada-refresh.signature",
            "status": "success",
            "token": "header.ada-access.signature",
            "uid": "ada0ada0-ada0-4ada-8ada-ada0ada0ada0"
          }
        },
        "invalid_credentials": {
          "status": 401,
          "headers": {
            "content-type": "text/html",
            "www-authenticate": "Basic realm=\"Login required!\""
          },
          "body": "Invalid Credentials"
        },
        "account_locked": {
          "status": 401,
          "headers": {
            "content-type": "text/html",
            "www-authenticate": "Basic realm=\"Login required!\""
          },
          "body": "Invalid Credentials"
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Internal Server Error",
            "status": "fail"
          }
        }
      }
    },
    "fluencyBoxRefreshToken": {
      "method": "POST",
      "path": "/refresh_token",
      "security": [
        "fluencyBoxRefreshToken"
      ],
      "consumes": [],
      "fields": {},
      "replies": {
        "refreshed": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "refresh_token": "header.ada-refresh-2.signature",
            "status": "success",
            "token": "header.ada-access-2.signature",
            "uid": "ada0ada0-ada0-4ada-8ada-ada0ada0ada0"
          }
        },
        "unauthorized": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Token is invalid",
            "status": "fail"
          }
        },
        "token_invalid": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Token is invalid",
            "status": "fail"
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Internal Server Error",
            "status": "fail"
          }
        }
      }
    },
    "fluencyBoxCreateUser": {
      "method": "POST",
      "path": "/users",
      "security": [],
      "consumes": [
        "application/json"
      ],
      "fields": {
        "first_name": {
          "required": true,
          "minLength": 0,
          "maxLength": 255
        },
        "last_name": {
          "required": true,
          "minLength": 0,
          "maxLength": 255
        },
        "email_address": {
          "required": true,
          "minLength": 0,
          "maxLength": 320
        },
        "phone_number": {
          "required": true,
          "minLength": 0,
          "maxLength": 255
        },
        "user_name": {
          "required": true,
          "minLength": 0,
          "maxLength": 255
        },
        "password": {
          "required": true,
          "minLength": 0,
          "maxLength": 255
        }
      },
      "replies": {
        "signed_up": {
          "status": 201,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "New User Created",
            "status": "success"
          }
        },
        "email_taken": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Email already registered",
            "status": "fail"
          }
        },
        "username_taken": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "User name already registered",
            "status": "fail"
          }
        },
        "missing_field": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No email address in request",
            "status": "fail"
          }
        },
        "missing_field.password": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No password in request",
            "status": "fail"
          }
        },
        "missing_field.first_name": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No first name in request",
            "status": "fail"
          }
        },
        "missing_field.last_name": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No last name in request",
            "status": "fail"
          }
        },
        "missing_field.user_name": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No user name in request",
            "status": "fail"
          }
        },
        "missing_field.phone_number": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No phone number in request",
            "status": "fail"
          }
        },
        "invalid_input": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Request body is not valid",
            "status": "fail"
          }
        },
        "file_too_large": {
          "status": 413,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Request body too large",
            "status": "fail"
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Internal Server Error",
            "status": "fail"
          }
        }
      }
    },
    "fluencyBoxGetUser": {
      "method": "GET",
      "path": "/users/{id}",
      "security": [
        "fluencyBoxAccessToken"
      ],
      "consumes": [],
      "fields": {},
      "replies": {
        "user": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "status": "success",
            "user": {
              "email_address": "ada@example.com",
              "first_name": "Ada",
              "last_name": "Lovelace",
              "phone_number": "+1 555 0100",
              "profile_picture": "default_image.jpg",
              "uid": "ada0ada0-ada0-4ada-8ada-ada0ada0ada0",
              "user_name": "ada"
            }
          }
        },
        "user_with_picture": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "status": "success",
            "user": {
              "email_address": "ada@example.com",
              "first_name": "Ada",
              "last_name": "Lovelace",
              "phone_number": "+1 555 0100",
              "profile_picture": "ada0ada0ada0ada0.png",
              "uid": "ada0ada0-ada0-4ada-8ada-ada0ada0ada0",
              "user_name": "ada"
            }
          }
        },
        "unauthorized": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Token is invalid",
            "status": "fail"
          }
        },
        "token_invalid": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Token is invalid",
            "status": "fail"
          }
        },
        "token_expired": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Token has expired",
            "status": "fail"
          }
        },
        "not_found": {
          "status": 404,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No user found",
            "status": "fail"
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Internal Server Error",
            "status": "fail"
          }
        }
      }
    },
    "fluencyBoxUpdateUser": {
      "method": "PUT",
      "path": "/users/{id}",
      "security": [
        "fluencyBoxAccessToken"
      ],
      "consumes": [
        "application/json"
      ],
      "fields": {
        "first_name": {
          "required": true,
          "minLength": 0,
          "maxLength": 255
        },
        "last_name": {
          "required": true,
          "minLength": 0,
          "maxLength": 255
        },
        "email_address": {
          "required": true,
          "minLength": 0,
          "maxLength": 320
        },
        "phone_number": {
          "required": true,
          "minLength": 0,
          "maxLength": 255
        },
        "user_name": {
          "required": true,
          "minLength": 0,
          "maxLength": 255
        }
      },
      "replies": {
        "updated": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "User Updated Successfully",
            "status": "success"
          }
        },
        "missing_field": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No email address in request",
            "status": "fail"
          }
        },
        "missing_field.first_name": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No first name in request",
            "status": "fail"
          }
        },
        "missing_field.last_name": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No last name in request",
            "status": "fail"
          }
        },
        "missing_field.user_name": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No user name in request",
            "status": "fail"
          }
        },
        "missing_field.phone_number": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No phone number in request",
            "status": "fail"
          }
        },
        "email_taken": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Email already registered",
            "status": "fail"
          }
        },
        "username_taken": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "User name already registered",
            "status": "fail"
          }
        },
        "invalid_input": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Request body is not valid",
            "status": "fail"
          }
        },
        "unauthorized": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Token is invalid",
            "status": "fail"
          }
        },
        "token_invalid": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Token is invalid",
            "status": "fail"
          }
        },
        "token_expired": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Token has expired",
            "status": "fail"
          }
        },
        "not_found": {
          "status": 404,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No user found",
            "status": "fail"
          }
        },
        "file_too_large": {
          "status": 413,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Request body too large",
            "status": "fail"
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Internal Server Error",
            "status": "fail"
          }
        }
      }
    },
    "fluencyBoxDeleteUser": {
      "method": "DELETE",
      "path": "/users/{id}",
      "security": [
        "fluencyBoxAccessToken"
      ],
      "consumes": [],
      "fields": {},
      "replies": {
        "deleted": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "User Deleted Successfully",
            "status": "success"
          }
        },
        "unauthorized": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Token is invalid",
            "status": "fail"
          }
        },
        "token_invalid": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Token is invalid",
            "status": "fail"
          }
        },
        "token_expired": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Token has expired",
            "status": "fail"
          }
        },
        "not_found": {
          "status": 404,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No user found",
            "status": "fail"
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Internal Server Error",
            "status": "fail"
          }
        }
      }
    },
    "fluencyBoxUpdatePassword": {
      "method": "PUT",
      "path": "/users/{id}/password",
      "security": [
        "fluencyBoxAccessToken"
      ],
      "consumes": [
        "application/json"
      ],
      "fields": {
        "password": {
          "required": true,
          "minLength": 0,
          "maxLength": 255
        }
      },
      "replies": {
        "password_updated": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Password Updated Successfully",
            "status": "success"
          }
        },
        "missing_field": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No password in request",
            "status": "fail"
          }
        },
        "invalid_input": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Request body is not valid",
            "status": "fail"
          }
        },
        "unauthorized": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Token is invalid",
            "status": "fail"
          }
        },
        "token_invalid": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Token is invalid",
            "status": "fail"
          }
        },
        "token_expired": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Token has expired",
            "status": "fail"
          }
        },
        "not_found": {
          "status": 404,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No user found",
            "status": "fail"
          }
        },
        "file_too_large": {
          "status": 413,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Request body too large",
            "status": "fail"
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Internal Server Error",
            "status": "fail"
          }
        }
      }
    },
    "fluencyBoxUpdatePicture": {
      "method": "PUT",
      "path": "/users/{id}/profile_picture",
      "security": [
        "fluencyBoxAccessToken"
      ],
      "consumes": [
        "multipart/form-data"
      ],
      "fields": {
        "profile_picture_file": {
          "required": true
        }
      },
      "replies": {
        "picture_updated": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "successfully updated",
            "status": "success"
          }
        },
        "file_missing": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No file found",
            "status": "fail"
          }
        },
        "unauthorized": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Token is invalid",
            "status": "fail"
          }
        },
        "token_invalid": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Token is invalid",
            "status": "fail"
          }
        },
        "token_expired": {
          "status": 401,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Token has expired",
            "status": "fail"
          }
        },
        "not_found": {
          "status": 404,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No user found",
            "status": "fail"
          }
        },
        "file_too_large": {
          "status": 413,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Request body too large",
            "status": "fail"
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Internal Server Error",
            "status": "fail"
          }
        }
      }
    },
    "fluencyBoxRequestPasswordReset": {
      "method": "POST",
      "path": "/reset_password",
      "security": [],
      "consumes": [
        "application/json"
      ],
      "fields": {
        "email": {
          "required": true,
          "minLength": 0,
          "maxLength": 320
        }
      },
      "replies": {
        "reset_mail_sent": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "An email has been sent with instructions to reset your password.",
            "status": "success"
          }
        },
        "missing_field": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No email in request",
            "status": "fail"
          }
        },
        "invalid_input": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Request body is not valid",
            "status": "fail"
          }
        },
        "not_found": {
          "status": 404,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No user found",
            "status": "fail"
          }
        },
        "file_too_large": {
          "status": 413,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Request body too large",
            "status": "fail"
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Internal Server Error",
            "status": "fail"
          }
        }
      }
    },
    "fluencyBoxResetPassword": {
      "method": "PUT",
      "path": "/users/{email}/password_reset",
      "security": [],
      "consumes": [
        "application/json"
      ],
      "fields": {
        "password": {
          "required": true,
          "minLength": 0,
          "maxLength": 255
        }
      },
      "replies": {
        "password_reset": {
          "status": 200,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Password Updated Successfully",
            "status": "success"
          }
        },
        "missing_field": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No password in request",
            "status": "fail"
          }
        },
        "invalid_input": {
          "status": 400,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Request body is not valid",
            "status": "fail"
          }
        },
        "not_found": {
          "status": 404,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "No user found",
            "status": "fail"
          }
        },
        "file_too_large": {
          "status": 413,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Request body too large",
            "status": "fail"
          }
        },
        "server_error": {
          "status": 500,
          "headers": {
            "content-type": "application/json"
          },
          "body": {
            "message": "Internal Server Error",
            "status": "fail"
          }
        }
      }
    }
  }
} as const

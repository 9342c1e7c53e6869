/** 居宅サービス計画書, 利用者基本情報 and 介護予防サービス・支援計画書 as one office keeps them: tables plan_document, plan_document_part, plan_document_image. */
package careplan.plan;

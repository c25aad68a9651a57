/** Source: chatwoot/chatwoot@v4.15.1, app/models/attachment.rb; the keys depend on `file_type`. */
export interface ChatwootAttachment {
  id: number;
  message_id: number;
  /** `image`, `audio`, `video`, `file`, `location`, `fallback`, `share`, `contact`, `embed`… */
  file_type: string;
  account_id: number;
  data_url?: string;
  thumb_url?: string;
  extension?: string | null;
  content_type?: string;
  /** Bytes. */
  file_size?: number;
  width?: number | null;
  height?: number | null;
  transcribed_text?: string;
  coordinates_lat?: number;
  coordinates_long?: number;
  fallback_title?: string | null;
}

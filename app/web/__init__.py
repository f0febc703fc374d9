"""The pages that people see in a browser: plain HTML and CSS, nothing from elsewhere."""

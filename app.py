"""The explorer: settings and navigation. Started by `newsgraph serve`, or by `streamlit run app.py`."""

import streamlit as st

from ui import failures, heading, sidebar, sitemap, unread

st.set_page_config(page_icon="🗞️", layout="wide")
shown = st.navigation(sitemap.navigation(), position="hidden")
sitemap.follow_address(shown)
sitemap.show_address(shown)
heading.keep()
with failures.told():
    sidebar.draw()
with failures.told(), unread.told(shown):
    shown.run()
